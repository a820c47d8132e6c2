package vn.cchc.initiative.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.rules.RuleProblem;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What every page of the desk needs: texts, times, and the calls that the person runs. */
@Component
class CallDeskTools {

    final Texts texts;
    final Dates dates;
    final Calls calls;
    private final May may;

    CallDeskTools(Texts texts, Dates dates, Calls calls, May may) {
        this.texts = texts;
        this.dates = dates;
        this.calls = calls;
        this.may = may;
    }

    /** Empty for what is not there and for others' calls alike. */
    Optional<Call> call(long id) {
        return calls.find(id).filter(this::runs);
    }

    List<Call> all() {
        return calls.all().stream().filter(this::runs).toList();
    }

    boolean mayCreate() {
        return may.act(Role.ORGANIZER, Scope.PORTAL);
    }

    private boolean runs(Call call) {
        return may.act(Role.ORGANIZER, Scope.of(Scope.CALL, call.id()));
    }

    String say(String key, Object... arguments) {
        var whole = "initiatives." + key;
        return texts.get(whole, arguments);
    }

    String problem(RuleProblem problem) {
        return texts.get(
                problem.key(),
                Stream.concat(Stream.of(problem.where()), problem.arguments().stream())
                        .toArray());
    }

    static String number(@Nullable BigDecimal number) {
        return number == null
                ? "–"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    NativeButton button(String key, String classes, Runnable act) {
        return Parts.classed(new NativeButton(say(key), click -> act.run()), "btn " + classes);
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
