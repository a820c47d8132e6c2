package vn.cchc.organization.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cchc.organization.LocalityKind;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.OtherName;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.SuccessionKind;
import vn.cchc.organization.register.Realm;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.Syllables;
import vn.cchc.vietnamese.VietnameseText;

/** The words that tables use for kinds and groups: ours are Vietnamese, English ones and the constants' names are read as well. */
@Component
class Words {

    private final Map<Class<?>, Map<String, Enum<?>>> read = new HashMap<>();
    private final Map<Class<?>, Map<Enum<?>, String>> written = new HashMap<>();

    Words(Texts texts) {
        learn(texts, OrganizationKind.class, OrganizationKind.values(), "organization.kind.");
        learn(texts, LocalityKind.class, LocalityKind.values(), "organization.locality-kind.");
        learn(texts, OtherName.Kind.class, OtherName.Kind.values(), "organization.name-kind.");
        learn(texts, SuccessionKind.class, SuccessionKind.values(), "organization.succession.");
        learn(texts, PositionGroup.class, PositionGroup.values(), "organization.group.");
    }

    /** A text without case, marks and punctuation. */
    static String key(String text) {
        return Syllables.texts(text).stream().map(VietnameseText::fold).collect(Collectors.joining(" "));
    }

    <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        return Optional.ofNullable(read.getOrDefault(type, Map.of()).get(key(word)))
                .map(type::cast);
    }

    Optional<String> readKind(Realm realm, String word) {
        return realm == Realm.ORGANIZATION
                ? read(OrganizationKind.class, word).map(Enum::name)
                : read(LocalityKind.class, word).map(Enum::name);
    }

    String write(Enum<?> value) {
        return written.getOrDefault(value.getDeclaringClass(), Map.of()).getOrDefault(value, value.name());
    }

    String writeKind(Realm realm, String kind) {
        return realm == Realm.ORGANIZATION ? write(OrganizationKind.valueOf(kind)) : write(LocalityKind.valueOf(kind));
    }

    private <E extends Enum<E>> void learn(Texts texts, Class<E> type, E[] values, String prefix) {
        Map<String, Enum<?>> words = new HashMap<>();
        Map<Enum<?>, String> names = new HashMap<>(new EnumMap<E, String>(type));
        for (var value : values) {
            names.put(value, texts.in(Languages.VIETNAMESE, prefix + value.name()));
        }
        for (var locale : Languages.ALL) {
            Arrays.stream(values)
                    .forEach(value -> words.putIfAbsent(key(texts.in(locale, prefix + value.name())), value));
        }
        Arrays.stream(values)
                .forEach(value ->
                        words.putIfAbsent(value.name().toLowerCase(Locale.ROOT).replace('_', ' '), value));
        read.put(type, words);
        written.put(type, names);
    }
}
