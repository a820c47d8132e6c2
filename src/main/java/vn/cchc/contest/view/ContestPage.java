package vn.cchc.contest.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Round;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;

/** A page on one contest: its title, the desk's tabs, and what the page is about. */
abstract class ContestPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** A contest's number. */
    static final String ID = "/:id([0-9]{1,18})";

    /** Names the round that a page shows. */
    static final String ROUND = "ky";

    /** Rows at a time. */
    static final int PAGE = 50;

    static final int LAST_PAGE = 999_999;

    final transient DeskTools tools;
    final Notice notice = new Notice();
    final Div body = new Div();

    private final String tab;
    private final Div head = new Div();
    private String title = "";
    private transient QueryParameters parameters = QueryParameters.empty();
    private long id;

    /** @param tab the end of its address and of the key of its name */
    ContestPage(DeskTools tools, String tab) {
        this.tools = tools;
        this.tab = tab;
        addClassNames("cchc-dense", "desk");
        add(Parts.div("wrap", head, notice, body));
    }

    /** Fills {@link #body}, which is empty. */
    abstract void show(Contest contest, List<Round> rounds, QueryParameters parameters);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").map(Long::parseLong).orElse(0L);
        parameters = event.getLocation().getQueryParameters();
        if (tools.contest(id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        refresh();
    }

    /** Reads everything again. */
    void refresh() {
        tools.contest(id).ifPresent(contest -> {
            title = contest.title();
            head.removeAll();
            head.add(
                    Parts.paragraph("crumbs", new Anchor(ContestsDeskView.PATH, tools.say("nav"))),
                    Parts.div(
                            "deskhead",
                            new Div(
                                    new H1(contest.title()),
                                    new Paragraph(PhaseBadge.of(tools.texts, contest.state())))),
                    tabs(contest));
            body.removeAll();
            show(contest, tools.contests.rounds(id), parameters);
        });
    }

    /** Does it and shows what came of it; what is refused is told, and nothing has changed. */
    void attempt(Runnable act, String done) {
        try {
            act.run();
            refresh();
            notice.say(Notice.Tone.OK, tools.say(done));
        } catch (vn.cchc.contest.RulesRefused refused) {
            notice.insist(String.join(" ", tools.problems(refused)));
        } catch (IllegalStateException | IllegalArgumentException impossible) {
            refresh();
            notice.insist(tools.say("not-now"));
        }
    }

    private Nav tabs(Contest contest) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("tabs"));
        List<String> pages = new ArrayList<>(List.of("", "the-le"));
        if (contest.state() == ContestState.DRAFT) {
            pages.add("thi-thu");
        }
        pages.add("tham-gia");
        if (contest.rules().rounds().stream().anyMatch(round -> round.essays() != null)) {
            pages.add("cham-thi");
        }
        pages.addAll(List.of("ket-qua", "phan-tich", "khieu-nai", "giay-to"));
        for (var one : pages) {
            nav.add(Parts.tab(
                    ContestsDeskView.PATH + "/" + id + (one.isEmpty() ? "" : "/" + one),
                    tools.say("tab" + (one.isEmpty() ? "" : "." + one)),
                    one.equals(tab)));
        }
        return nav;
    }

    /** This page's own address with these parameters. */
    String address(Map<String, String> parameters) {
        return new Location(
                        ContestsDeskView.PATH + "/" + id + (tab.isEmpty() ? "" : "/" + tab),
                        QueryParameters.simple(parameters))
                .getPathWithQueryParameters();
    }

    /**
     * Shows those of the rows that the address asks for, with links to the others.
     *
     * @param name of the parameter with the page's number
     * @param kept what else the links carry
     */
    <T> Div paged(
            List<T> rows,
            QueryParameters asked,
            String name,
            Map<String, String> kept,
            Function<List<T>, Component> shown) {
        int pages = Math.max(1, Math.ceilDiv(rows.size(), PAGE));
        int page = Math.min(Pager.asked(asked, name, LAST_PAGE), pages - 1);
        var part = new Div(shown.apply(rows.subList(page * PAGE, Math.min(rows.size(), (page + 1) * PAGE))));
        if (pages > 1) {
            part.add(new Pager(tools.texts, page, pages, number -> address(with(kept, name, number))));
        }
        return part;
    }

    /** @param page from 0; the first needs no parameter */
    static Map<String, String> with(Map<String, String> parameters, String name, int page) {
        var whole = new LinkedHashMap<>(parameters);
        if (page > 0) {
            whole.put(name, String.valueOf(page + 1));
        }
        return whole;
    }

    /** Links to the same page on the other rounds; no round is shown where it is null. */
    Nav roundTabs(List<Round> rounds, @Nullable Round shown) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("rounds"));
        for (var round : rounds) {
            nav.add(Parts.tab(
                    ContestsDeskView.PATH + "/" + id + "/" + tab + "?" + ROUND + "=" + round.slug(),
                    round.title(),
                    shown != null && round.id() == shown.id()));
        }
        if (tab.equals("ket-qua") && rounds.size() > 1) {
            nav.add(Parts.tab(ContestsDeskView.PATH + "/" + id + "/ket-qua/tong", tools.say("total"), shown == null));
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return tools.say("tab" + (tab.isEmpty() ? "" : "." + tab)) + " · " + title + " · "
                + tools.texts.get("ui.portal");
    }
}
