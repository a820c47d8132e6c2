package vn.cchc.extraction.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cchc.extraction.SignatureCheck;

/** Checks the digital signatures of a PDF against its bytes. */
final class Signatures {

    private static final Logger log = LoggerFactory.getLogger(Signatures.class);
    private static final int MOST = 30;
    private static final long TRAILING = 64;

    private Signatures() {}

    static List<SignatureCheck> check(PDDocument document, Path file) {
        List<SignatureCheck> checks = new ArrayList<>();
        try {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                if (checks.size() < MOST) {
                    checks.add(check(signature, file));
                }
            }
        } catch (RuntimeException broken) {
            log.warn("The signatures of {} could not be listed", file.getFileName(), broken);
        }
        return checks;
    }

    private static SignatureCheck check(PDSignature signature, Path file) {
        try (InputStream contents = Files.newInputStream(file);
                InputStream signed = Files.newInputStream(file)) {
            byte[] content = signature.getSignedContent(signed);
            CMSSignedData data =
                    new CMSSignedData(new CMSProcessableByteArray(content), signature.getContents(contents));
            SignerInformation signer =
                    data.getSignerInfos().getSigners().iterator().next();
            X509CertificateHolder certificate = certificate(data, signer);
            Instant at = at(signature);
            return new SignatureCheck(
                    named(certificate.getSubject(), BCStyle.CN, "?"),
                    attribute(certificate.getSubject(), BCStyle.O),
                    attribute(certificate.getIssuer(), BCStyle.CN),
                    at,
                    state(signer, certificate, at),
                    isWhole(signature, Files.size(file)));
        } catch (IOException
                | CMSException
                | CertificateException
                | OperatorCreationException
                | RuntimeException unreadable) {
            log.info("A signature of {} could not be checked: {}", file.getFileName(), unreadable.toString());
            String name = signature.getName();
            return new SignatureCheck(
                    name == null ? "?" : name, null, null, at(signature), SignatureCheck.State.UNREADABLE, false);
        }
    }

    private static X509CertificateHolder certificate(CMSSignedData data, SignerInformation signer) throws CMSException {
        @SuppressWarnings("unchecked")
        Selector<X509CertificateHolder> own = signer.getSID();
        return data.getCertificates().getMatches(own).stream()
                .findFirst()
                .orElseThrow(() -> new CMSException("The signer's certificate is missing"));
    }

    private static SignatureCheck.State state(
            SignerInformation signer, X509CertificateHolder certificate, @Nullable Instant at)
            throws CertificateException, OperatorCreationException, IOException {
        boolean unchanged;
        try {
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo()));
            unchanged = signer.verify(verifier);
        } catch (CMSException changed) {
            unchanged = false;
        }
        if (!unchanged) {
            return SignatureCheck.State.CHANGED;
        }
        boolean dated = at == null || certificate.isValidOn(Date.from(at));
        return dated ? SignatureCheck.State.INTACT : SignatureCheck.State.CERTIFICATE_OUT_OF_DATE;
    }

    private static boolean isWhole(PDSignature signature, long size) {
        int[] range = signature.getByteRange();
        return range != null && range.length == 4 && size - ((long) range[2] + range[3]) <= TRAILING;
    }

    private static @Nullable Instant at(PDSignature signature) {
        Calendar date = signature.getSignDate();
        return date == null ? null : date.toInstant();
    }

    private static String named(X500Name name, ASN1ObjectIdentifier attribute, String otherwise) {
        String value = attribute(name, attribute);
        return value == null ? otherwise : value;
    }

    private static @Nullable String attribute(X500Name name, ASN1ObjectIdentifier attribute) {
        RDN[] found = name.getRDNs(attribute);
        return found.length == 0
                ? null
                : IETFUtils.valueToString(found[0].getFirst().getValue());
    }
}
