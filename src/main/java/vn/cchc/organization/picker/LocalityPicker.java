package vn.cchc.organization.picker;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Locality;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.LocalityKind;
import vn.cchc.organization.LocalityQuery;
import vn.cchc.organization.Match;
import vn.cchc.ui.Texts;

/** Chooses a locality: by part of its name, with or without accents, or by the name of an old commune or district. */
public class LocalityPicker extends UnitPicker<Locality> {

    private final transient Localities localities;

    /** Any locality that exists on the day; all there ever were for null. */
    public LocalityPicker(String label, Localities localities, Texts texts, @Nullable LocalDate on) {
        this(label, localities, texts, on, Set.of(), null);
    }

    /**
     * @param kinds only these, all where empty
     * @param under only this one and what lies in it
     */
    public LocalityPicker(
            String label,
            Localities localities,
            Texts texts,
            @Nullable LocalDate on,
            Set<LocalityKind> kinds,
            @Nullable LocalityId under) {
        super(
                label,
                texts,
                query -> localities
                        .search(new LocalityQuery(words(query), kinds, under, on, query.getOffset(), query.getLimit()))
                        .stream(),
                Locality::name,
                match -> match.unit().id());
        this.localities = localities;
    }

    /** What is chosen. */
    public Optional<LocalityId> chosen() {
        return getOptionalValue().map(match -> match.unit().id());
    }

    /** Shows this locality, or none for null or what is not there. */
    public void choose(@Nullable LocalityId id) {
        if (id == null) {
            clear();
            return;
        }
        localities.find(id).ifPresentOrElse(found -> setValue(new Match<>(found, above(found), null)), this::clear);
    }

    private String above(Locality found) {
        return String.join(
                ", ",
                localities.ancestors(found.id()).stream().map(Locality::name).toList());
    }
}
