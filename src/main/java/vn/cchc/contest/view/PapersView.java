package vn.cchc.contest.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.certificate.Certificate;
import vn.cchc.contest.certificate.CertificateBundles;
import vn.cchc.contest.certificate.Certificates;
import vn.cchc.contest.document.Paperwork;
import vn.cchc.jobs.JobState;
import vn.cchc.jobs.view.JobBadge;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Drafts of the file's papers, and certificates singly or all at once. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/giay-to", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class PapersView extends ContestPage {

    private static final int POLL = 2_000;

    private final transient Paperwork paperwork;
    private final transient Certificates certificates;
    private final transient CertificateBundles bundles;
    private transient @Nullable Registration polling;
    private final Set<Long> printing = new HashSet<>();

    public PapersView(DeskTools tools, Paperwork paperwork, Certificates certificates, CertificateBundles bundles) {
        super(tools, "giay-to");
        this.paperwork = paperwork;
        this.certificates = certificates;
        this.bundles = bundles;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> lookAgain());
        watch(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void lookAgain() {
        if (printing.stream()
                .anyMatch(round -> bundles.latest(round).stream()
                        .anyMatch(job -> job.state().isOver()))) {
            refresh();
        }
    }

    /** Comes back by itself while certificates are printed. */
    private void watch(UI ui) {
        ui.setPollInterval(printing.isEmpty() ? -1 : POLL);
    }

    @Override
    void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        printing.clear();
        body.add(new H2(tools.say("papers")), Parts.paragraph("small quiet", tools.say("papers.what")));
        body.add(Parts.list(
                "rowlist-rows",
                Arrays.stream(Paperwork.Kind.values())
                        .map(kind -> paper(kind, contest, rounds))
                        .toList()));
        body.add(new H2(tools.say("certificates")));
        boolean any = false;
        for (var round : rounds) {
            if (round.state() == RoundState.RESULTS_PUBLISHED) {
                any = true;
                body.add(certificates(contest, round, parameters));
            }
        }
        if (!any) {
            body.add(new Paragraph(tools.say("certificates.later")));
        }
        getUI().ifPresent(this::watch);
    }

    private ListItem paper(Paperwork.Kind kind, Contest contest, List<Round> rounds) {
        var file = kind.name().toLowerCase(Locale.ROOT) + "-" + contest.slug();
        var item = new ListItem(Parts.span("title", tools.say("paper." + kind)));
        item.add(Parts.div(
                "acts",
                DeskTools.download(file + ".docx", tools.say("docx"), () -> paperwork.docx(kind, contest, rounds)),
                DeskTools.download(file + ".pdf", tools.say("pdf"), () -> paperwork.pdf(kind, contest, rounds))));
        return item;
    }

    private Div certificates(Contest contest, Round round, QueryParameters parameters) {
        var all = certificates.of(round.id());
        var part = new Div(new Paragraph(tools.say("certificates.count", round.title(), all.size())));
        int unverified = certificates.unverified(round.id());
        if (unverified > 0) {
            part.add(Parts.div(
                    "note warn",
                    new Paragraph(tools.say("certificates.unverified", unverified)),
                    Parts.div(
                            "acts",
                            tools.link(
                                    ContestsDeskView.PATH + "/" + contest.id() + "/ket-qua?" + ROUND + "="
                                            + round.slug(),
                                    "winners",
                                    "btn second s"))));
        }
        var acts = Parts.div(
                "acts",
                tools.button(
                        "certificates.issue",
                        "second s",
                        () -> attempt(() -> certificates.issue(round.id()), "certificates.issued")));
        if (!all.isEmpty()) {
            var name = "giay-chung-nhan-" + contest.slug() + "-" + round.slug();
            acts.add(tools.button(
                    "certificates.zip",
                    "second s",
                    () -> attempt(() -> bundles.submit(round.id(), name), "certificates.zipping")));
            bundles.latest(round.id()).ifPresent(job -> {
                acts.add(new JobBadge(tools.texts, job.state()));
                if (!job.state().isOver()) {
                    printing.add(round.id());
                }
                if (job.state() == JobState.DONE) {
                    acts.add(DeskTools.download(
                            name + ".zip", tools.say("certificates.download"), () -> bundles.file(job)));
                }
            });
        }
        part.add(acts);
        if (!all.isEmpty()) {
            part.add(paged(all, parameters, "trang-" + round.slug(), Map.of(), this::table));
        }
        return part;
    }

    /** Served beside Vaadin. */
    private static Anchor plain(Certificate one) {
        var link = Parts.link("num", Certificates.PATH + one.code(), one.code());
        link.setRouterIgnore(true);
        return link;
    }

    private RowsTable table(List<Certificate> all) {
        var table = new RowsTable(
                tools.say("certificates"),
                List.of(
                        new Column(tools.say("name"), "main"),
                        Column.of(tools.say("prize")),
                        Column.of(tools.say("certificate.code")),
                        new Column(tools.say("acts"), "do")));
        all.forEach(one -> table.addRow(
                Parts.div("", new Span(one.name()), Parts.paragraph("small quiet", one.unit())),
                new Span(one.prize()),
                plain(one),
                one.withdrawn()
                        ? Parts.span("badge warn", tools.say("certificate.withdrawn"))
                        : DeskTools.download(
                                one.code() + ".pdf", tools.say("pdf"), () -> certificates.print(List.of(one)))));
        return table;
    }
}
