package vn.cchc.home.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the launcher asks of a running node. Reached only over loopback with the node's local secret, see the account module. */
@RestController
@RequestMapping("/noi-bo")
class LocalOperations {

    private final Operations operations;

    LocalOperations(Operations operations) {
        this.operations = operations;
    }

    @PostMapping("/backup")
    Map<String, Object> backup(@RequestParam String file) throws IOException, SQLException {
        return operations.backup(Path.of(file));
    }

    @PostMapping("/check")
    Map<String, Object> check() throws IOException {
        return operations.check();
    }

    @PostMapping("/restore")
    Map<String, Object> restore(@RequestParam String file) {
        throw new OperationRefused("Stop the portal first; a running one cannot be overwritten with " + file + ".");
    }

    @ExceptionHandler(OperationRefused.class)
    ProblemDetail refused(OperationRefused refusal) {
        return ProblemDetail.forStatusAndDetail(
                org.springframework.http.HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
    }
}
