package vn.cchc.account.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the operator's own list of breached passwords at the start, where there is one; a list that can't be read stops the start. */
@Component
class PasswordList implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordList.class);

    private final String file;

    PasswordList(@Value("${cchc.password-list:}") String file) {
        this.file = file.strip();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (file.isEmpty()) {
            return;
        }
        try {
            LOG.info("{} breached passwords read from {}", GuessablePasswords.know(Path.of(file)), file);
        } catch (IOException e) {
            throw new UncheckedIOException("CCHC_PASSWORD_LIST can't be read as UTF-8 text: " + file, e);
        }
    }
}
