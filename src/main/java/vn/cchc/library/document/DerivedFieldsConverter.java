package vn.cchc.library.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DerivedField;

/** Keeps the few derived fields of a document in one column: {@code TYPE,YEAR}. */
@Converter
class DerivedFieldsConverter implements AttributeConverter<Set<DerivedField>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<DerivedField> fields) {
        return fields == null
                ? ""
                : fields.stream().sorted().map(DerivedField::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<DerivedField> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split(",")).map(DerivedField::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
