package vn.cchc.plan.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import org.springframework.context.ApplicationContext;
import vn.cchc.plan.Plan;
import vn.cchc.plan.reminder.Reminders;
import vn.cchc.plan.report.PlanFigures;
import vn.cchc.plan.report.PlanWorkbook;
import vn.cchc.ui.Languages;

/** The leader's page as the portal builds it for a browser, without one. */
public final class BuiltLeaderPage {

    private BuiltLeaderPage() {}

    /** Reads everything, builds the page and says of how many elements it consists. */
    public static int size(ApplicationContext portal, Plan plan) {
        var view = new LeaderView(
                portal.getBean(PlanTools.class),
                portal.getBean(PlanFigures.class),
                portal.getBean(PlanWorkbook.class),
                portal.getBean(Reminders.class));
        var browser = new UI();
        browser.setLocale(Languages.VIETNAMESE);
        UI.setCurrent(browser);
        try {
            view.show(plan, QueryParameters.empty());
            return elements(view.body.getElement());
        } finally {
            UI.setCurrent(null);
        }
    }

    private static int elements(Element element) {
        return 1 + element.getChildren().mapToInt(BuiltLeaderPage::elements).sum();
    }
}
