package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestTotals;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.rules.Board;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Standings over all closed rounds, board by board. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/ket-qua/tong", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class TotalView extends ContestPage {

    private static final int SIZE = 50;
    private static final String BOARD = "bang";

    private final transient ContestTotals totals;
    private final transient ResultFiles files;

    public TotalView(DeskTools tools, ContestTotals totals, ResultFiles files) {
        super(tools, "ket-qua");
        this.totals = totals;
        this.files = files;
    }

    @Override
    void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        var boards = totals.boards(contest);
        body.add(roundTabs(rounds, null));
        if (boards.isEmpty()) {
            body.add(new Empty(tools.say("total.none"), tools.say("total.none.why")));
            return;
        }
        var slug = parameters.getSingleParameter(BOARD).orElse("");
        var board = boards.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(boards.getFirst());
        if (boards.size() > 1) {
            body.add(boardTabs(contest, boards, board));
        }
        int page = Pager.asked(parameters, "trang", 999_999);
        totals.provisional(contest, board, page, SIZE)
                .ifPresentOrElse(
                        found -> show(contest, board, found, page),
                        () -> body.add(new Empty(tools.say("total.none"), tools.say("total.none.why"))));
    }

    private void show(Contest contest, Board board, ContestTotals.Page found, int page) {
        boolean provisional = found.rounds().stream().anyMatch(round -> round.state() != RoundState.RESULTS_PUBLISHED);
        body.add(
                new H2(tools.say("total")),
                new Paragraph(tools.say(
                        provisional ? "total.provisional" : "total.public",
                        found.rounds().stream().map(Round::title).collect(Collectors.joining(", ")),
                        found.total())),
                Parts.div(
                        "acts",
                        DeskTools.download(
                                "toan-cuoc-thi-" + contest.slug() + "-" + board.slug() + ".xlsx",
                                tools.say("export"),
                                () -> files.total(contest, board))));
        var table = new RowsTable(
                tools.say("total"),
                List.of(
                        new Column(tools.say("rank"), "r"),
                        new Column(tools.say("name"), "main"),
                        new Column(tools.say("score"), "r"),
                        new Column(tools.say("correct-answers"), "r"),
                        new Column(tools.say("duration"), "r"),
                        new Column(tools.say("total.counted"), "r")));
        for (var row : found.rows()) {
            var place = row.place();
            table.addRow(
                    new Span(String.valueOf(place.rank())),
                    Parts.div("", new Span(row.name()), Parts.paragraph("small quiet", row.unit())),
                    new Span(StandingsRows.points(place.score().thousandths())),
                    new Span(String.valueOf(place.correct())),
                    new Span(StandingsRows.duration(place.duration().toMillis())),
                    new Span(tools.say("total.of", place.counted().size(), place.taken())));
        }
        body.add(table);
        int pages = (int) Math.ceilDiv(found.total(), SIZE);
        if (pages > 1) {
            body.add(new Pager(
                    tools.texts,
                    page,
                    pages,
                    number -> address(contest) + "?" + BOARD + "=" + board.slug() + "&trang=" + (number + 1)));
        }
    }

    private Nav boardTabs(Contest contest, List<Board> boards, Board shown) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", tools.say("boards"));
        boards.forEach(board -> nav.add(Parts.tab(
                address(contest) + "?" + BOARD + "=" + board.slug(),
                board.title(),
                board.slug().equals(shown.slug()))));
        return nav;
    }

    private static String address(Contest contest) {
        return ContestsDeskView.PATH + "/" + contest.id() + "/ket-qua/tong";
    }
}
