package vn.cchc.home.view;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** The view exists, but not for this person. */
@ParentLayout(PortalLayout.class)
@AnonymousAllowed
public class RefusedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    RefusedView(Texts texts) {
        super(texts);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        int status = HttpStatusCode.FORBIDDEN.getCode();
        say(status, "home.refused", "/" + event.getLocation().getPath(), false);
        return status;
    }
}
