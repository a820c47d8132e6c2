package vn.cchc.account;

/** A guest: somebody who takes part without an account. */
public record GuestId(long number) {

    public PersonId person() {
        return PersonId.guest(number);
    }
}
