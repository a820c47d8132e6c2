package vn.cchc.home.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cchc.search.IndexCare;

/** Backup, restore and check, with answers the launcher prints as one line of JSON. */
@Component
class Operations {

    private final Backup backup;
    private final Restore restore;
    private final IndexCare index;

    Operations(Backup backup, Restore restore, IndexCare index) {
        this.backup = backup;
        this.restore = restore;
        this.index = index;
    }

    Map<String, Object> backup(Path file) throws IOException, SQLException {
        if (!file.isAbsolute()) {
            throw new OperationRefused("Name the file with its whole path.");
        }
        var summary = backup.write(file);
        return answer("backup", file, summary);
    }

    Map<String, Object> restore(Path file) throws IOException, SQLException {
        var summary = restore.read(file);
        index.rebuild();
        return answer("restore", file, summary);
    }

    /** Compares, mends, and compares again, so that the answer is about the state left behind. */
    Map<String, Object> check() throws IOException {
        var found = index.check();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("operation", "check");
        answer.put("documents", found.documents());
        answer.put("provisions", found.provisions());
        answer.put("missing", found.missing().size());
        answer.put("stale", found.stale().size());
        answer.put("orphans", found.orphans().size());
        answer.put("mended", false);
        if (!found.agrees()) {
            index.mend();
            answer.put("mended", true);
        }
        answer.put("agrees", found.agrees() || index.check().agrees());
        return answer;
    }

    private static Map<String, Object> answer(String operation, Path file, Backup.Summary summary) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("operation", operation);
        answer.put("file", file.toString());
        answer.put("rows", summary.rows());
        answer.put("files", summary.files());
        return answer;
    }
}
