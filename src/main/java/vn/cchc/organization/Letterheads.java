package vn.cchc.organization;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows how agencies head their papers; what the register doesn't hold stands as dots. */
@Component
public class Letterheads {

    private static final String UNKNOWN = "……";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Organizations organizations;

    Letterheads(Organizations organizations) {
        this.organizations = organizations;
    }

    /** @param code of the agency in the register */
    public Letterhead of(String code) {
        Optional<Organization> unit = organizations.findByCode(code);
        return new Letterhead(
                unit.flatMap(one -> organizations.ancestors(one.id()).stream().findFirst())
                        .map(Organization::name)
                        .orElse("")
                        .toUpperCase(VIETNAMESE),
                unit.map(Organization::name).orElse(UNKNOWN).toUpperCase(VIETNAMESE),
                unit.flatMap(one -> organizations.localityOf(one.id()))
                        .map(Locality::name)
                        .map(name -> name.replaceFirst("^(tỉnh|thành phố|xã|phường) ", ""))
                        .orElse(UNKNOWN));
    }
}
