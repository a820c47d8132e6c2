package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RulesRefused;
import vn.cchc.contest.rules.RuleProblem;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What every page of the desk needs: texts, times, and the contests that the person may organize. */
@Component
class DeskTools {

    final Texts texts;
    final Dates dates;
    final Contests contests;
    private final May may;

    DeskTools(Texts texts, Dates dates, Contests contests, May may) {
        this.texts = texts;
        this.dates = dates;
        this.contests = contests;
        this.may = may;
    }

    /** Empty for what is not there and for other organizers' contests alike. */
    Optional<Contest> contest(long id) {
        return contests.find(id).filter(this::organizes);
    }

    List<Contest> all() {
        return contests.all().stream().filter(this::organizes).toList();
    }

    /** Whether new contests may be begun: only by who organizes everywhere. */
    boolean mayCreate() {
        return may.act(Role.ORGANIZER, Scope.PORTAL);
    }

    private boolean organizes(Contest contest) {
        return may.act(Role.ORGANIZER, Scope.of(Scope.CONTEST, contest.id()));
    }

    String say(String key, Object... arguments) {
        var whole = "organizing." + key;
        return texts.get(whole, arguments);
    }

    String time(Round round) {
        return say("from-to", dates.time(round.opensAt()), dates.time(round.closesAt()));
    }

    /** A sentence on how to mend it. */
    String problem(RuleProblem problem) {
        return texts.get(
                problem.key(), Stream.concat(Stream.of(problem.where()), problem.arguments().stream()).toArray());
    }

    List<String> problems(RulesRefused refused) {
        return refused.problems().stream().map(this::problem).toList();
    }

    NativeButton button(String key, String classes, Runnable act) {
        var button = new NativeButton(say(key), click -> act.run());
        return Parts.classed(button, "btn " + classes);
    }

    Anchor link(String path, String key, String classes) {
        return Parts.link(classes, path, say(key));
    }

    /** A link to a file that is made when it is followed. */
    static Anchor download(String file, String name, Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, "application/octet-stream", bytes.length);
                }),
                "");
        link.add(new Icon("download"), new Span(name));
        link.setDownload(true);
        link.addClassNames("btn", "second", "s");
        return link;
    }
}
