package vn.cchc.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.organization.Localities;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.LocalityKind;
import vn.cchc.organization.LocalityQuery;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.OrganizationQuery;
import vn.cchc.organization.Organizations;
import vn.cchc.ui.Texts;

/** Finds present agencies and localities, as a combobox asks for them while somebody types. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "organizations", description = "Agencies and localities")
class UnitResource {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Organizations organizations;
    private final Localities localities;
    private final Texts texts;
    private final ZoneId zone;

    UnitResource(Organizations organizations, Localities localities, Texts texts, @Value("${cchc.zone}") ZoneId zone) {
        this.organizations = organizations;
        this.localities = localities;
        this.texts = texts;
        this.zone = zone;
    }

    @GetMapping("/organizations")
    @Operation(summary = "Agencies whose name, former name, abbreviation or code the text may become")
    UnitsAnswer organizations(
            @Parameter(description = "What has been typed, with or without accents") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Only this kind; may be repeated") @RequestParam(required = false) @Nullable
                    List<String> kind,
            @Parameter(description = "Id of an agency: only it and what is below it")
                    @RequestParam(required = false)
                    @Nullable
                    String under,
            @Parameter(description = "1 to 50") @RequestParam(defaultValue = "10") String size) {
        var top = id(under);
        var query = new OrganizationQuery(
                shortened(q),
                kinds(OrganizationKind.values(), kind),
                top == null ? null : new OrganizationId(top),
                today(),
                0,
                size(size));
        return new UnitsAnswer(organizations.search(query).stream()
                .map(match -> new UnitsAnswer.Item(
                        match.unit().id().value(),
                        match.unit().code(),
                        match.unit().name(),
                        match.unit().shortName(),
                        match.unit().kind().name(),
                        match.path(),
                        match.formerly()))
                .toList());
    }

    @GetMapping("/localities")
    @Operation(summary = "Localities whose name or former name the text may become")
    UnitsAnswer localities(
            @Parameter(description = "What has been typed, with or without accents") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Only this kind; may be repeated") @RequestParam(required = false) @Nullable
                    List<String> kind,
            @Parameter(description = "Id of a locality: only it and what lies in it")
                    @RequestParam(required = false)
                    @Nullable
                    String under,
            @Parameter(description = "1 to 50") @RequestParam(defaultValue = "10") String size) {
        var top = id(under);
        var query = new LocalityQuery(
                shortened(q),
                kinds(LocalityKind.values(), kind),
                top == null ? null : new LocalityId(top),
                today(),
                0,
                size(size));
        return new UnitsAnswer(localities.search(query).stream()
                .map(match -> new UnitsAnswer.Item(
                        match.unit().id().value(),
                        match.unit().code(),
                        match.unit().name(),
                        match.unit().shortName(),
                        match.unit().kind().name(),
                        match.path(),
                        match.formerly()))
                .toList());
    }

    private LocalDate today() {
        return LocalDate.now(zone);
    }

    private static String shortened(String q) {
        return q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    }

    private int size(String given) {
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
            throw refusal("size", given, "1–" + MOST);
        }
        return Integer.parseInt(given);
    }

    private @Nullable Long id(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.matches("[0-9]{1,18}")) {
            throw refusal("under", given, "1, 2, …");
        }
        return Long.valueOf(given);
    }

    private <E extends Enum<E>> Set<E> kinds(E[] all, @Nullable List<String> given) {
        return (given == null ? List.<String>of() : given)
                .stream()
                        .map(name -> Arrays.stream(all)
                                .filter(kind -> kind.name()
                                        .equals(name.strip()
                                                .toUpperCase(Locale.ROOT)
                                                .replace('-', '_')))
                                .findFirst()
                                .orElseThrow(() -> refusal(
                                        "kind",
                                        name,
                                        Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")))))
                        .collect(Collectors.toSet());
    }

    private ErrorResponseException refusal(String parameter, String given, String expected) {
        var shown = given.length() > 100 ? given.substring(0, 100) + "…" : given;
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, texts.get("organization.problem.parameter", parameter, shown, expected));
        problem.setTitle(texts.get("organization.problem.title"));
        problem.setProperty("parameter", parameter);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
