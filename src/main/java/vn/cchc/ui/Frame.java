package vn.cchc.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The header and footer around every page, plain or Vaadin, from one template. Plain pages include {@code ui/frame} themselves and
 * find this bean's {@link #model} under {@code frame}; Vaadin's layout takes the finished markup.
 */
@Component
public class Frame {

    private final TemplateEngine templates;
    private final List<NavigationEntry> entries;
    private final boolean demo;
    private final String owner;

    public Frame(
            TemplateEngine templates,
            ObjectProvider<NavigationEntry> entries,
            Environment environment,
            @Value("${cchc.owner:}") String owner) {
        this.templates = templates;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.owner = owner;
    }

    /** What the template shows to the person of the current security context at this address ({@code /thu-vien}). */
    public Model model(String address) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return model(address, null, false, Set.of());
        }
        var shown = authentication.getPrincipal() instanceof ShownPerson person ? person : null;
        return model(
                address,
                shown == null ? authentication.getName() : shown.displayName(),
                shown == null || shown.hasAccount(),
                roles(authentication));
    }

    private Model model(String address, @Nullable String person, boolean account, Set<String> roles) {
        List<NavigationEntry> own =
                entries.stream().filter(entry -> entry.isFor(roles)).toList();
        List<Item> main = items(own, address, entry -> !entry.onDesk() && !entry.ofAccount());
        List<Item> desk = items(own, address, NavigationEntry::onDesk);
        boolean atDesk = NavigationEntry.lies(address, NavigationEntry.DESK);
        if (!desk.isEmpty()) {
            main = Stream.concat(main.stream(), Stream.of(new Item("ui.desk", NavigationEntry.DESK, atDesk, false)))
                    .toList();
        }
        List<Item> pages = !account ? List.of() : items(own, address, NavigationEntry::ofAccount);
        return new Model(main, atDesk ? desk : List.of(), pages, person, demo, owner);
    }

    private static List<Item> items(List<NavigationEntry> entries, String address, Predicate<NavigationEntry> place) {
        return entries.stream()
                .filter(place)
                .map(entry -> new Item(entry.key(), entry.path(), entry.contains(address), entry.plain()))
                .toList();
    }

    /** The sections of the desk that the person of the current security context may enter, in order. */
    public List<Item> desk() {
        return model(NavigationEntry.DESK).desk();
    }

    public String header(String address, Locale locale) {
        return render("header", address, locale);
    }

    public String footer(Locale locale) {
        return render("footer", "", locale);
    }

    private String render(String fragment, String address, Locale locale) {
        return templates.process("ui/frame", Set.of(fragment), new Context(locale, Map.of("frame", model(address))));
    }

    private static Set<String> roles(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name != null && name.startsWith("ROLE_"))
                .map(name -> name.substring("ROLE_".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param items the main navigation
     * @param desk the sections of the desk, while one of them is open
     * @param account the pages on one's own account
     * @param person name of whoever looks at the page, null for nobody
     * @param demo whether this is the demonstration
     * @param owner whose portal it is, below its name; may be empty
     */
    public record Model(
            List<Item> items,
            List<Item> desk,
            List<Item> account,
            @Nullable String person,
            boolean demo,
            String owner) {}

    /**
     * A section in the navigation.
     *
     * @param plain whether it lies outside Vaadin
     */
    public record Item(String key, String path, boolean current, boolean plain) {}
}
