package vn.cchc.account.invitation;

import java.util.List;

/** What would come of a sheet. */
public record Preview(String fileName, List<InvitedRow> rows) {

    public Preview {
        rows = List.copyOf(rows);
    }

    public long good() {
        return rows.stream().filter(InvitedRow::good).count();
    }

    public long bad() {
        return rows.size() - good();
    }
}
