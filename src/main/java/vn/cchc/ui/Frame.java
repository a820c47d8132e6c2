package vn.cchc.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Item> items = entries.stream()
                .filter(entry -> entry.isFor(roles))
                .map(entry -> new Item(entry.key(), entry.path(), entry.contains(address)))
                .toList();
        return new Model(items, person, account, demo, owner);
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
     * @param person name of whoever looks at the page, null for nobody
     * @param account whether they have an account with pages of its own
     * @param demo whether this is the demonstration
     * @param owner whose portal it is, below its name; may be empty
     */
    public record Model(List<Item> items, @Nullable String person, boolean account, boolean demo, String owner) {}

    /** A section in the navigation. */
    public record Item(String key, String path, boolean current) {}
}
