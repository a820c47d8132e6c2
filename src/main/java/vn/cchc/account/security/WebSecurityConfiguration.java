package vn.cchc.account.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import vn.cchc.account.Person;
import vn.cchc.account.RateLimits;
import vn.cchc.account.link.LinkAuthentication;
import vn.cchc.account.oidc.OidcPeople;
import vn.cchc.account.oidc.SignInServices;
import vn.cchc.account.session.Sessions;
import vn.cchc.account.token.ApiTokenAuthentication;
import vn.cchc.account.token.TokenDesk;
import vn.cchc.account.token.TokenScope;
import vn.cchc.account.view.SignInView;
import vn.cchc.account.view.SignOutView;

/** One chain for each kind of address, the first that matches decides; what no chain allows is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class WebSecurityConfiguration {

    static final String SIGN_IN = "/" + SignInView.PATH;
    static final String SIGN_OUT = "/" + SignOutView.PATH;
    private static final String ADMIN = "ADMIN";
    private static final String LIBRARIAN = "LIBRARIAN";

    /** Commands of this machine: backup, check. */
    @Bean
    @Order(1)
    SecurityFilterChain localChain(HttpSecurity http, LocalToken token) {
        return stateless(http.securityMatcher("/noi-bo/**"))
                .addFilterBefore(new LocalOnlyFilter(token), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules.anyRequest().hasRole(ADMIN))
                .build();
    }

    /** Whether the node is well, and nothing more. */
    @Bean
    @Order(2)
    SecurityFilterChain actuatorChain(HttpSecurity http) {
        return stateless(http.securityMatcher("/actuator", "/actuator/**"))
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    /**
     * Attempts in progress, trials too: whoever holds the attempt's token or the trial's link, which the controllers check; no session
     * and nothing to forge.
     */
    @Bean
    @Order(3)
    SecurityFilterChain attemptChain(HttpSecurity http, ProblemResponses problems) {
        return stateless(http.securityMatcher(
                        "/api/v1/attempts", "/api/v1/attempts/**", "/api/v1/trial-attempts/**", "/api/v1/trials/**"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers(HttpMethod.GET, "/api/v1/attempts/*", "/api/v1/trial-attempts/*")
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.PUT,
                                        "/api/v1/attempts/*/answers",
                                        "/api/v1/attempts/*/answers/*",
                                        "/api/v1/trial-attempts/*/answers",
                                        "/api/v1/trial-attempts/*/answers/*")
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/api/v1/attempts/*/submission",
                                        "/api/v1/trial-attempts/*/submission",
                                        "/api/v1/trials/*/rounds/*/attempts")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    /** The API: never a redirect, problems as RFC 9457 says, reading for everyone, the rest by name. */
    @Bean
    @Order(4)
    SecurityFilterChain apiChain(
            HttpSecurity http, ProblemResponses problems, TokenDesk tokens, RateLimits limits, Sessions sessions) {
        var tokenFilter = new ApiTokenFilter(tokens, problems);
        return caching(http.securityMatcher("/api", "/api/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"))
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new HeaderOnlyCsrf())
                        // another site can't send this header with the reader's cookies
                        .ignoringRequestMatchers(
                                request -> ApiTokenFilter.token(request) != null || ForGuests.speaks(request)))
                .addFilterBefore(tokenFilter, CsrfFilter.class)
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new RateLimitFilter(limits, problems), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                HttpMethod.GET, "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/documents",
                                "/api/v1/documents/*",
                                "/api/v1/documents/*/preview",
                                "/api/v1/provisions",
                                "/api/v1/suggestions",
                                "/api/v1/citations",
                                "/api/v1/organizations",
                                "/api/v1/localities")
                        .access(scopedWhenByToken(TokenScope.READ))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/rounds/*",
                                "/api/v1/rounds/*/standings",
                                "/api/v1/rounds/*/ledger",
                                "/api/v1/receipts/*",
                                // pictures of questions, whose names nobody can guess
                                "/api/v1/pictures/*",
                                "/api/v1/me",
                                "/api/v1/guests/challenge")
                        .access(scopedWhenByToken(TokenScope.READ))
                        .requestMatchers(HttpMethod.POST, "/api/v1/rounds/*/attempts")
                        .access(inPersonOrAsGuest())
                        .requestMatchers(
                                "/api/v1/calls/*/entries",
                                "/api/v1/calls/*/votes/*",
                                "/api/v1/entries/*",
                                "/api/v1/entries/*/**",
                                "/api/v1/shares/*")
                        .access(inPersonOrAsGuest())
                        .requestMatchers(
                                "/api/v1/score-sheets/*", "/api/v1/score-sheets/*/**", "/api/v1/panels/*/sheets/*/**")
                        .access(inPersonOrByLink())
                        // for which units, the service decides
                        .requestMatchers(HttpMethod.POST, "/api/v1/plan-reports")
                        .access(inPerson())
                        .requestMatchers("/api/v1/imports", "/api/v1/imports/**")
                        .access(librariansScopedWhenByToken(TokenScope.IMPORT))
                        .requestMatchers(HttpMethod.GET, "/api/v1/audit/entries.csv", "/api/v1/audit/entries.jsonl")
                        .access(administratorsInPerson())
                        .requestMatchers(HttpMethod.GET, "/api/v1/personal-data.zip")
                        .access(inPerson())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Pages and files without Vaadin, for everyone; what a document's audience may see, its controller decides. */
    @Bean
    @Order(5)
    SecurityFilterChain pageChain(HttpSecurity http, RateLimits limits, Sessions sessions) {
        return caching(http.securityMatcher(SecurityHeaders.PLAIN))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new PdfRateFilter(limits, SecurityHeaders.PDF), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers("/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Vaadin: every view by its annotation, everything else denied; and every way of signing in. */
    @Bean
    @Order(6)
    SecurityFilterChain viewChain(
            HttpSecurity http,
            FlowRoutes routes,
            AuthenticationManager manager,
            Sessions sessions,
            RememberedSignIn remembered,
            WebAuthnRelyingPartyOperations passkeys,
            ObjectProvider<ClientRegistrationRepository> services) {
        if (services.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .authorizedClientRepository(new NothingKept())
                    .authorizationEndpoint(start -> start.baseUri(SignInServices.START.replaceFirst("/$", "")))
                    .failureHandler(new SignInFailureHandler()));
        }
        return http.headers(AbstractHttpConfigurer::disable)
                .authenticationManager(manager)
                .csrf(csrf -> csrf.ignoringRequestMatchers(PasskeyFilters.ADDRESSES))
                .addFilterBefore(new SameSiteSignInFilter(), CsrfFilter.class)
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(PasskeyFilters.options(passkeys), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(PasskeyFilters.signIn(manager), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new NextStepFilter(routes::isView), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(routes::isView)
                        .access(routes))
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new SignInFailureHandler()))
                .rememberMe(browser -> browser.rememberMeServices(remembered))
                .logout(logout -> logout.logoutRequestMatcher(WebSecurityConfiguration::isSignOut))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/"))
                .build();
    }

    @Bean
    AuthenticationManager authenticationManager(
            GuardedSignIn passwords,
            PasskeySignIn passkeys,
            RememberedSignIn remembered,
            OidcPeople people,
            AuthenticationEventPublisher events) {
        var services = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), people);
        var manager = new ProviderManager(
                passwords, passkeys, new RememberMeAuthenticationProvider(remembered.getKey()), services);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return caching(http)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable);
    }

    /** Every other header is set by {@link SecurityHeaders}; this one only where nobody has said otherwise. */
    private static HttpSecurity caching(HttpSecurity http) {
        return http.headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()));
    }

    /** A link of the portal's own page signs out at once; a link elsewhere only leads to a page that asks. */
    private static boolean isSignOut(HttpServletRequest request) {
        return SIGN_OUT.equals(request.getServletPath()) && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static AuthorizationManager<RequestAuthorizationContext> scopedWhenByToken(TokenScope scope) {
        return (authentication, context) -> new AuthorizationDecision(inScope(authentication.get(), scope));
    }

    private static AuthorizationManager<RequestAuthorizationContext> librariansScopedWhenByToken(TokenScope scope) {
        return (authentication, context) -> {
            var who = authentication.get();
            return new AuthorizationDecision(
                    who != null && (has(who, "ROLE_" + ADMIN) || has(who, "ROLE_" + LIBRARIAN)) && inScope(who, scope));
        };
    }

    /** The controller finds out which guest it is. */
    private static AuthorizationManager<RequestAuthorizationContext> inPersonOrAsGuest() {
        var inPerson = inPerson();
        return (authentication, context) -> ForGuests.speaks(context.getRequest())
                ? new AuthorizationDecision(true)
                : inPerson.authorize(authentication, context);
    }

    /** Judges may come by a one-time link; the service finds out what is theirs. */
    private static AuthorizationManager<RequestAuthorizationContext> inPersonOrByLink() {
        var inPerson = inPerson();
        return (authentication, context) -> authentication.get() instanceof LinkAuthentication
                ? new AuthorizationDecision(true)
                : inPerson.authorize(authentication, context);
    }

    /** No token has a scope for it, and who has still to change a password or show a second factor has no role yet. */
    private static AuthorizationManager<RequestAuthorizationContext> inPerson() {
        return (authentication, context) -> {
            var who = authentication.get();
            return new AuthorizationDecision(who != null
                    && who.getPrincipal() instanceof Person
                    && !(who instanceof ApiTokenAuthentication)
                    && who.getAuthorities().stream()
                            .anyMatch(own -> String.valueOf(own.getAuthority()).startsWith("ROLE_")));
        };
    }

    /** No token has a scope for it. */
    private static AuthorizationManager<RequestAuthorizationContext> administratorsInPerson() {
        return (authentication, context) -> {
            var who = authentication.get();
            return new AuthorizationDecision(
                    who != null && has(who, "ROLE_" + ADMIN) && !(who instanceof ApiTokenAuthentication));
        };
    }

    private static boolean inScope(@org.jspecify.annotations.Nullable Authentication who, TokenScope scope) {
        return !(who instanceof ApiTokenAuthentication) || has(who, scope.authority());
    }

    private static boolean has(Authentication who, String authority) {
        return who.getAuthorities().stream().anyMatch(own -> authority.equals(own.getAuthority()));
    }
}
