package vn.cchc.extraction.reading;

/** Takes what a reader has to say. */
public interface Replies {

    void send(Reply reply);
}
