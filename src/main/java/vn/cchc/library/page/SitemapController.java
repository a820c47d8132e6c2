package vn.cchc.library.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;

/** What search engines are told: where public documents are, and what is not worth their time. */
@Controller
class SitemapController {

    /** The protocol allows 50,000 addresses and 50 MB a file. */
    static final int PART = 45_000;

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Library library;
    private final PortalAddress portal;
    private final ErrorPages errors;

    SitemapController(Library library, PortalAddress portal, ErrorPages errors) {
        this.library = library;
        this.portal = portal;
        this.errors = errors;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index(HttpServletRequest request, HttpServletResponse response) {
        long parts = parts();
        StringBuilder xml = new StringBuilder(START)
                .append("<sitemapindex ")
                .append(NAMESPACE)
                .append(">\n");
        for (int part = 1; part <= parts; part++) {
            xml.append("<sitemap><loc>")
                    .append(TextMarkup.escape(portal.of(request)))
                    .append("/sitemap-")
                    .append(part)
                    .append(".xml</loc></sitemap>\n");
        }
        xml.append("</sitemapindex>\n");
        return PlainPages.answer(response, XML, PlainPages.bytes(xml.toString()), null, Viewer.ANYONE);
    }

    private long parts() {
        long documents = library.publicAddresses(PageRequest.of(0, 1)).getTotalElements();
        return Math.max(1, (documents + PART - 1) / PART);
    }

    /** @param part from 1 */
    @GetMapping("/sitemap-{part:[0-9]{1,6}}.xml")
    @Nullable
    ResponseEntity<byte[]> part(@PathVariable int part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // asked first, for an offset beyond what a database counts would be an error instead of an empty page
        if (part < 1 || part > parts()) {
            errors.write(request, response, 404);
            return null;
        }
        Page<Library.PublicAddress> addresses = library.publicAddresses(PageRequest.of(part - 1, PART));
        String base = TextMarkup.escape(portal.of(request)) + "/van-ban/";
        StringBuilder xml =
                new StringBuilder(START).append("<urlset ").append(NAMESPACE).append(">\n");
        for (Library.PublicAddress address : addresses) {
            xml.append("<url><loc>")
                    .append(base)
                    .append(UriUtils.encodePathSegment(address.slug(), StandardCharsets.UTF_8))
                    .append(".html</loc><lastmod>")
                    .append(address.changedAt())
                    .append("</lastmod></url>\n");
        }
        xml.append("</urlset>\n");
        return PlainPages.answer(response, XML, PlainPages.bytes(xml.toString()), null, Viewer.ANYONE);
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request, HttpServletResponse response) {
        String text = """
                User-agent: *
                Disallow: /api/
                Disallow: /quan-tri/
                Disallow: /thu-vien?

                Sitemap: %s/sitemap.xml
                """.formatted(portal.of(request));
        MediaType plain = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
        return PlainPages.answer(response, plain, PlainPages.bytes(text), null, Viewer.ANYONE);
    }
}
