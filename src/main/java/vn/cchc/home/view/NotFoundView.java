package vn.cchc.home.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Nothing lives at the address. */
@ParentLayout(PortalLayout.class)
@AnonymousAllowed
public class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    NotFoundView(Texts texts) {
        super(texts);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var path = "/" + event.getLocation().getPath();
        int status = HttpStatusCode.NOT_FOUND.getCode();
        say(status, path.startsWith("/van-ban/") ? "home.no-document" : "home.no-page", path, false);
        return status;
    }
}
