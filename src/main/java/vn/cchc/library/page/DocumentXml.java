package vn.cchc.library.page;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.rest.DocumentRepresentation;

/**
 * A document as plain XML, without a namespace:
 *
 * <pre>{@code
 * <document slug="…" summary="true|false" textVersion="1" updatedAt="…">
 *   <number/> <title/> <type code="PLAN"/> <issuer code="…"/> <issuedOn/> <year/> <postedOn/> <effectiveOn/> <signer/>
 *   <validity code="UNKNOWN" confirmedBy="…" confirmedAt="…"/>   its text says from what it follows
 *   <topic/>…   <derived/>…                                      what the portal worked out itself
 *   <source url="…" site="…" postedOn="…"/>
 *   <provision key="art-5" label="Điều 5"> <heading/> <text/> </provision>…
 *   <relation kind="AMENDS" direction="OUT|IN" ownKey="…" otherKey="…" slug="…" number="…" issuer="…" issuedOn="…"/>…
 * </document>
 * }</pre>
 *
 * What is not known is left out.
 */
final class DocumentXml {

    private final XMLStreamWriter xml;

    private DocumentXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(DocumentRepresentation document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            new DocumentXml(xml).write(document);
            xml.close();
        } catch (XMLStreamException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static @Nullable String code(DocumentRepresentation.@Nullable IssuerRepresentation issuer) {
        return issuer == null ? null : issuer.code();
    }

    private void write(DocumentRepresentation document) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("document");
        attribute("slug", document.slug());
        attribute("summary", document.summary());
        attribute("textVersion", document.textVersion());
        attribute("updatedAt", document.updatedAt());
        element("number", document.number());
        element("title", document.title());
        start("type");
        attribute("code", document.type());
        end(document.typeName());
        if (document.issuer() != null) {
            start("issuer");
            attribute("code", code(document.issuingOrganization()));
            end(document.issuer());
        }
        element("issuedOn", document.issuedOn());
        element("year", document.year());
        element("postedOn", document.postedOn());
        element("effectiveOn", document.effectiveOn());
        element("signer", document.signer());
        start("validity");
        attribute("code", document.validity());
        attribute("confirmedBy", document.validityConfirmedBy());
        attribute("confirmedAt", document.validityConfirmedAt());
        end(document.validityBasis());
        for (String topic : document.topics()) {
            element("topic", topic);
        }
        for (var derived : document.derived()) {
            element("derived", derived);
        }
        if (document.source() != null) {
            source(document.source());
        }
        for (var provision : document.provisions()) {
            provision(provision);
        }
        for (var relation : document.relations()) {
            relation(relation);
        }
        end(null);
        xml.writeEndDocument();
    }

    private void source(DocumentRepresentation.SourceRepresentation source) throws XMLStreamException {
        start("source");
        attribute("url", source.url());
        attribute("site", source.site());
        attribute("postedOn", source.postedOn());
        end(source.title());
    }

    private void provision(DocumentRepresentation.ProvisionRepresentation provision) throws XMLStreamException {
        start("provision");
        attribute("key", provision.key());
        attribute("label", provision.label());
        element("heading", provision.heading());
        element("text", provision.text());
        end(null);
    }

    private void relation(DocumentRepresentation.RelationRepresentation relation) throws XMLStreamException {
        start("relation");
        attribute("kind", relation.kind());
        attribute("direction", relation.direction());
        attribute("ownKey", relation.ownKey());
        attribute("otherKey", relation.otherKey());
        attribute("slug", relation.slug());
        attribute("number", relation.number());
        attribute("issuer", relation.issuer());
        attribute("issuedOn", relation.issuedOn());
        end(null);
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void end(@Nullable String text) throws XMLStreamException {
        xml.writeCharacters(CleanText.of(text));
        xml.writeEndElement();
    }

    private void element(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null && !value.toString().isEmpty()) {
            start(name);
            end(value.toString());
        }
    }

    private void attribute(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, CleanText.of(value.toString()));
        }
    }
}
