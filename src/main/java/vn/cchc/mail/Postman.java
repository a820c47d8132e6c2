package vn.cchc.mail;

/** Takes one message out of the house. */
interface Postman {

    /** Returns once the message is taken, throws where it is not. */
    void deliver(Message message);
}
