package vn.cchc.initiative;

import java.util.List;
import java.util.Optional;

/** Reads calls. */
public interface Calls {

    /** Newest first, drafts too. */
    List<Call> all();

    /** Newest first, without drafts. */
    List<Call> published();

    Optional<Call> find(long id);

    Optional<Call> find(String slug);
}
