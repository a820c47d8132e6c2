package vn.cchc.organization.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.organization.register.RegisterReader;

/**
 * Puts the invented province Minh Họa, and the agencies that issued the shipped documents, into an empty register of a
 * demonstration: {@code demo/organization/*.csv}, in the form of the register's own export.
 */
@Component
@Profile("demo")
@Order(10)
class DemoRegister implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoRegister.class);

    private final RegisterReader reader;
    private final RegisterExchange exchange;

    DemoRegister(RegisterReader reader, RegisterExchange exchange) {
        this.reader = reader;
        this.exchange = exchange;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!reader.tree().units().isEmpty()) {
            return;
        }
        List<Grid> grids = new ArrayList<>();
        for (var table : Table.values()) {
            var file = table.file() + ".csv";
            grids.add(CsvBooks.read(file, new ClassPathResource("demo/organization/" + file).getContentAsByteArray()));
        }
        var before = SecurityContextHolder.getContext();
        var own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        SecurityContextHolder.setContext(own);
        try {
            exchange.apply("demo/organization", grids)
                    .problems()
                    .forEach(problem -> log.error("The demonstration's register has a bad row: {}", problem));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
