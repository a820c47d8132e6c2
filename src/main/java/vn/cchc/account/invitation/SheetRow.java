package vn.cchc.account.invitation;

/** A row as it stands in the sheet; cells that are missing are empty. {@code number} is the one that the sheet shows. */
record SheetRow(int number, String name, String email, String phone, String organization, String role, String scope) {

    boolean isBlank() {
        return (name + email + phone + organization + role + scope).isBlank();
    }
}
