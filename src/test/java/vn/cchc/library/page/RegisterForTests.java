package vn.cchc.library.page;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Issuers;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.Period;

/** A register with the issuer of the plan, which another agency carries on for. */
final class RegisterForTests {

    private static final LocalDate MERGED = LocalDate.of(2025, 3, 1);

    private RegisterForTests() {}

    static Issuers issuers() {
        Organization then = organization(1, "STTTT-DL", "Sở Thông tin và Truyền thông", null, MERGED.minusDays(1));
        Organization now = organization(2, "SKHCN-DL", "Sở Khoa học và Công nghệ", MERGED, null);
        Organizations register = mock(Organizations.class);
        when(register.resolveByName("Sở Thông tin và Truyền thông tỉnh Đắk Lắk", LocalDate.of(2020, 3, 23)))
                .thenReturn(Optional.of(then));
        when(register.path(then.id())).thenReturn("Sở Thông tin và Truyền thông, UBND tỉnh Đắk Lắk");
        when(register.successors(eq(then.id()), any())).thenReturn(List.of(now));
        return new Issuers(register, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static Organization organization(
            long id, String code, String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Organization(
                new OrganizationId(id),
                code,
                name,
                null,
                OrganizationKind.DEPARTMENT,
                null,
                null,
                new Period(from, until),
                List.of(),
                "");
    }
}
