package vn.cchc.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks each kind's source. */
@Component
class KnownPeople implements People {

    private final List<PersonSource> sources;

    KnownPeople(List<PersonSource> sources) {
        this.sources = sources;
    }

    @Override
    public Optional<KnownPerson> find(PersonId id) {
        return find(List.of(id)).values().stream().findFirst();
    }

    @Override
    public Map<PersonId, KnownPerson> find(Collection<PersonId> ids) {
        var numbers = ids.stream()
                .collect(Collectors.groupingBy(
                        PersonId::kind, Collectors.mapping(PersonId::number, Collectors.toUnmodifiableSet())));
        Map<PersonId, KnownPerson> found = new LinkedHashMap<>();
        for (var source : sources) {
            var wanted = numbers.get(source.kind());
            if (wanted != null) {
                source.find(wanted).forEach(person -> found.put(person.id(), person));
            }
        }
        return found;
    }
}
