package vn.cchc.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.invitation.Problem.Kind;
import vn.cchc.account.invitation.SheetRefused.Reason;

class RowCheckTests {

    private static final Map<String, Role> ROLES =
            Map.of("cong chuc", Role.STAFF, "ban to chuc", Role.ORGANIZER, "giam khao", Role.JUDGE);

    @Test
    void findsTwentyBadRowsAmongFiveHundred() throws IOException {
        var rows = check(SheetReader.read(Staff.stream(Staff.fiveHundredWithTwentyBad())));

        assertThat(rows).hasSize(500);
        assertThat(rows).filteredOn(row -> !row.good()).hasSize(20);
        assertThat(rows.get(24).number()).isEqualTo(26);
        assertThat(rows.get(24).problems()).containsExactly(new Problem(Kind.NAME_MISSING, ""));
    }

    @Test
    void saysWhichRowHasTheSameAddress() {
        var rows = check(List.of(row(2, "Lan", "lan@example.vn"), row(3, "Lan", " LAN@example.vn")));

        assertThat(rows.get(0).good()).isTrue();
        assertThat(rows.get(1).problems()).containsExactly(new Problem(Kind.EMAIL_TWICE, "2"));
    }

    @Test
    void readsAScopeInWordsOrAsItIsWritten() {
        for (var written : List.of("cuộc thi 12", "Cuộc thi: 12", "CUOC THI 12", "contest:12", "contest 12")) {
            assertThat(scoped(written).scope()).as(written).isEqualTo(Scope.of(Scope.CONTEST, 12));
        }
        assertThat(scoped("").scope()).isEqualTo(Scope.PORTAL);
        assertThat(scoped("cuộc thi").problems()).containsExactly(new Problem(Kind.SCOPE_WRONG, "cuộc thi"));
        assertThat(scoped("cuộc thi 0").problems()).hasSize(1);
        assertThat(scoped("cuộc thi 404").problems()).hasSize(1);
    }

    @Test
    void putsBackTheZeroThatASheetDropped() {
        var row = check(List.of(new SheetRow(2, "Lan", "lan@example.vn", "912345678", "", "Công chức", "")))
                .getFirst();

        assertThat(row.phone()).isEqualTo("0912345678");
        assertThat(row.good()).isTrue();
    }

    @Test
    void takesNumbersAndBlankRowsAsTheyCome() throws IOException {
        var read = SheetReader.read(Staff.stream(Staff.sheet(List.of(
                List.of("", "", "", "", "", ""),
                List.of("Lan", "lan@example.vn", "0912345678", "", "Công chức", "")))));

        assertThat(read).containsExactly(new SheetRow(3, "Lan", "lan@example.vn", "0912345678", "", "Công chức", ""));
    }

    @Test
    void refusesWhatIsNoSheetOfStaff() {
        var text = "Họ và tên,Email".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(text)))
                .isInstanceOfSatisfying(
                        SheetRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_A_SHEET));
        assertThatThrownBy(() -> SheetReader.read(Staff.stream(Staff.sheet(List.of()))))
                .isInstanceOfSatisfying(
                        SheetRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.NO_ROWS));
        var many = java.util.stream.IntStream.rangeClosed(0, SheetReader.MOST_ROWS)
                .mapToObj(i -> List.of("Lan", "lan" + i + "@example.vn"))
                .toList();
        assertThatThrownBy(() -> SheetReader.read(Staff.stream(Staff.sheet(many))))
                .isInstanceOfSatisfying(
                        SheetRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_MANY_ROWS));
    }

    private static InvitedRow scoped(String scope) {
        return check(List.of(new SheetRow(2, "Lan", "lan@example.vn", "", "", "Ban tổ chức", scope)))
                .getFirst();
    }

    private static SheetRow row(int number, String name, String email) {
        return new SheetRow(number, name, email, "", "", "Công chức", "");
    }

    private static List<InvitedRow> check(List<SheetRow> rows) {
        return new RowCheck(ROLES, Map.of(), scope -> scope.id() != 404).check(rows);
    }
}
