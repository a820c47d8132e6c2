package vn.cchc.contest.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.cchc.files.BlobStore;
import vn.cchc.jobs.JobHandler;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobRun;

/** Prints all certificates of a round into an archive, one file each; the job's only item names the stored file. */
@Component
public class CertificateZip implements JobHandler {

    public static final String KIND = "contest-certificates";

    private final Certificates certificates;
    private final BlobStore files;

    CertificateZip(Certificates certificates, BlobStore files) {
        this.certificates = certificates;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var all = certificates.read(Long.parseLong(run.payload())).stream()
                .filter(certificate -> !certificate.withdrawn())
                .toList();
        run.total(all.size());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var certificate : all) {
                run.checkStop();
                zip.putNextEntry(new ZipEntry(certificate.code() + ".pdf"));
                zip.write(certificates.print(List.of(certificate)));
                zip.closeEntry();
            }
        }
        var stored = files.store(
                new ByteArrayInputStream(bytes.toByteArray()), "giay-chung-nhan.zip", "application/zip");
        run.step(() -> new JobRun.Progress(
                "done",
                all.size(),
                List.of(new JobItem(
                        1,
                        "giay-chung-nhan.zip",
                        stored.hash().value(),
                        JobItem.Outcome.ADDED,
                        null,
                        null))));
    }

    /** The archive holds nothing that was not there before. */
    @Override
    public int undo(JobRun run) {
        return 0;
    }
}
