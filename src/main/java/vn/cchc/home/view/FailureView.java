package vn.cchc.home.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** A view could not be opened for a reason nobody foresaw, or a service inside it refused. */
@ParentLayout(PortalLayout.class)
@AnonymousAllowed
public class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    FailureView(Texts texts) {
        super(texts);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var address = "/" + event.getLocation().getPathWithQueryParameters();
        if (parameter.getCaughtException() instanceof AccessDeniedException) {
            int refused = HttpStatusCode.FORBIDDEN.getCode();
            say(refused, "home.refused", address, false);
            return refused;
        }
        LOG.error("The view at {} could not be opened", event.getLocation().getPath(), parameter.getCaughtException());
        int failed = HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
        say(failed, "home.failure", address, true);
        return failed;
    }
}
