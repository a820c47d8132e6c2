package vn.cchc.library;

/** Asked before a document is published by hand; a module that knows of something that forbids it declares a bean. */
public interface PublicationGate {

    /** @throws CataloguingException where the document must not be published as it stands */
    void check(DocumentId document);
}
