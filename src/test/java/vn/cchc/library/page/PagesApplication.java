package vn.cchc.library.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.cchc.library.Audience;
import vn.cchc.library.Issuers;
import vn.cchc.library.PublicationState;

/**
 * The plain pages over a library in memory, behind a security chain that wants a sign-in for everything else. Not marked as a
 * configuration, so that the portal itself never finds it.
 */
@ComponentScan({"vn.cchc.library.page", "vn.cchc.library.rest", "vn.cchc.ui"})
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class PagesApplication {

    @Bean
    ShelfLibrary library() {
        return new ShelfLibrary()
                .put(
                        Samples.plan(),
                        Samples.full(Samples.decision(), java.util.List.of()),
                        Samples.hostile(),
                        Samples.document(3, "noi-bo", "3/2018/NĐ-CP", PublicationState.PUBLISHED, Audience.STAFF),
                        Samples.document(4, "thu-thu", "4/2018/NĐ-CP", PublicationState.PUBLISHED, Audience.LIBRARIANS),
                        Samples.document(5, "nhap", "5/2018/NĐ-CP", PublicationState.DRAFT, Audience.PUBLIC),
                        Samples.document(6, "da-go", "6/2018/NĐ-CP", PublicationState.WITHDRAWN, Audience.PUBLIC))
                .moved("dia-chi-cu", "16-kh-stttt-2020")
                .moved("noi-bo-cu", "noi-bo")
                .moved("nhap-cu", "nhap");
    }

    @Bean
    Issuers issuers() {
        return RegisterForTests.issuers();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/dang-nhap")
                        .permitAll()
                        .requestMatchers(
                                "/van-ban/**",
                                "/api/**",
                                "/feed.atom",
                                "/sitemap*",
                                "/robots.txt",
                                "/cchc/**",
                                "/thu-vien")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .build();
    }

    @Bean
    ServletContextInitializer views() {
        return servlets -> {
            var routes = RouteConfiguration.forRegistry(
                    ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
            routes.setRoute("dang-nhap", SignInView.class);
            routes.setRoute("thu-vien", SomeView.class);
            routes.setRoute("van-ban/:slug", AnotherView.class);
            routes.setRoute("quan-tri/van-ban", ThirdView.class);
        };
    }

    static class SignInView extends Div {}

    static class SomeView extends Div {}

    static class AnotherView extends Div {}

    static class ThirdView extends Div {}

    /** Stands for the sign-in, and for Vaadin where a view is asked for. */
    @Bean
    RouterFunction<ServerResponse> stand() {
        return RouterFunctions.route()
                .GET("/dang-nhap", request -> {
                    var person = UsernamePasswordAuthenticationToken.authenticated(
                            "thuthu",
                            null,
                            AuthorityUtils.createAuthorityList(
                                    "ROLE_" + request.param("role").orElseThrow()));
                    request.servletRequest()
                            .getSession()
                            .setAttribute(
                                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                    new SecurityContextImpl(person));
                    return ServerResponse.ok().build();
                })
                .GET("/van-ban/{slug:[^.]+}", request -> ServerResponse.ok().body("the view"))
                .build();
    }
}
