package vn.cchc.home.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import vn.cchc.jobs.JobState;
import vn.cchc.jobs.RecurringWork;
import vn.cchc.jobs.WorkDesk;
import vn.cchc.mail.Message;
import vn.cchc.mail.Outbox;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What went wrong behind the scenes, on an administrator's home page. */
class AdminDesk extends Div {

    private final transient Texts texts;

    AdminDesk(Texts texts, WorkDesk work, Outbox outbox) {
        this.texts = texts;
        addClassName("wide");
        long failedJobs =
                work.jobs(Set.of(JobState.FAILED), PageRequest.of(0, 1)).getTotalElements();
        long failedTasks = work.recurring().stream().filter(AdminDesk::failing).count();
        long failedMessages =
                outbox.list(Message.State.FAILED, PageRequest.of(0, 1)).getTotalElements();
        Section section = HomeView.section(texts, "home.admin", Optional.empty());
        section.add(Parts.div(
                "card",
                Parts.paragraph("", texts.get("home.admin.failed", failedJobs + failedTasks, failedMessages)),
                Parts.div(
                        "acts",
                        link("/quan-tri/viec-nen", "settings", "jobs.title"),
                        link("/quan-tri/thu-da-gui", "share-2", "mail-view.title"))));
        add(section);
    }

    private static boolean failing(RecurringWork work) {
        return work.failures() > 0;
    }

    private Anchor link(String address, String icon, String key) {
        return Parts.link("btn second s", address, new Icon(icon), new Span(texts.get(key)));
    }
}
