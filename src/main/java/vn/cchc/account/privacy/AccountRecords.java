package vn.cchc.account.privacy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.cchc.account.HeldData;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonalDataHolder;

/**
 * Accounts and whatever belongs to one: every table that refers to an account. Found in the database's own description, so that a
 * table added later is neither forgotten when somebody asks what is held nor left behind when they go.
 */
@Component
class AccountRecords implements PersonalDataHolder {

    private static final String ACCOUNT = "account";
    /** Secrets, and words made of other columns. */
    private static final Pattern LEFT_OUT =
            Pattern.compile(".*(hash|secret|token|sealed|handle|public_key|attestation|client_data|mark|search_key).*");

    private final JdbcTemplate jdbc;

    AccountRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A table's column that names an account. */
    private record Reference(String table, String column) {}

    @Override
    public String module() {
        return ACCOUNT;
    }

    @Override
    public List<HeldData> export(PersonId person) {
        if (person.kind() != PersonId.Kind.ACCOUNT) {
            return List.of();
        }
        List<HeldData> held = new ArrayList<>();
        add(held, ACCOUNT, "id", person.number());
        references().forEach(reference -> add(held, reference.table(), reference.column(), person.number()));
        return held;
    }

    @Override
    public void erase(PersonId person) {
        if (person.kind() != PersonId.Kind.ACCOUNT) {
            return;
        }
        long id = person.number();
        for (Reference reference : references()) {
            jdbc.update("delete from \"" + reference.table() + "\" where \"" + reference.column() + "\" = ?", id);
        }
        String erased = "erased-" + id;
        jdbc.update(
                "update account set sign_in_name = ?, display_name = ?, password_hash = '{erased}', enabled = false,"
                        + " must_change_password = false" + rest() + " where id = ?",
                erased,
                erased,
                id);
    }

    private void add(List<HeldData> held, String table, String column, long id) {
        List<Map<String, String>> rows = jdbc.query(
                "select * from \"" + table + "\" where \"" + column + "\" = ?",
                (row, number) -> {
                    Map<String, String> facts = new LinkedHashMap<>();
                    var meta = row.getMetaData();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        String name = meta.getColumnName(i).toLowerCase(Locale.ROOT);
                        String value = row.getString(i);
                        if (value != null && !LEFT_OUT.matcher(name).matches()) {
                            facts.put(name, value);
                        }
                    }
                    return facts;
                },
                id);
        if (!rows.isEmpty()) {
            held.add(new HeldData(table, rows));
        }
    }

    /** What an account may say of its owner beside its name is nullable or has a default. */
    private String rest() {
        return described(meta -> {
            StringBuilder settings = new StringBuilder();
            try (ResultSet columns = meta.getColumns(null, meta.getConnection().getSchema(), ACCOUNT, "%")) {
                while (columns.next()) {
                    String name = columns.getString("COLUMN_NAME");
                    if (columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable) {
                        settings.append(", \"").append(name).append("\" = null");
                    } else if (columns.getString("COLUMN_DEF") != null) {
                        settings.append(", \"").append(name).append("\" = default");
                    }
                }
            }
            return settings.toString();
        });
    }

    private List<Reference> references() {
        return described(meta -> {
            List<Reference> found = new ArrayList<>();
            try (ResultSet keys =
                    meta.getExportedKeys(null, meta.getConnection().getSchema(), ACCOUNT)) {
                while (keys.next()) {
                    found.add(new Reference(keys.getString("FKTABLE_NAME"), keys.getString("FKCOLUMN_NAME")));
                }
            }
            return found;
        });
    }

    /** Reads the database's description. */
    private interface Reading<T> {

        T read(DatabaseMetaData meta) throws SQLException;
    }

    private <T> T described(Reading<T> reading) {
        return java.util.Objects.requireNonNull(jdbc.execute(
                (ConnectionCallback<T>) (Connection connection) -> reading.read(connection.getMetaData())));
    }
}
