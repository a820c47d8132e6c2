package vn.cchc.contest.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobState;
import vn.cchc.jobs.Jobs;

/** All certificates of a round in one archive, printed in the background. */
@Service
public class CertificateBundles {

    private static final int RECENT = 200;

    private final Certificates certificates;
    private final Jobs jobs;
    private final BlobStore files;

    CertificateBundles(Certificates certificates, Jobs jobs, BlobStore files) {
        this.certificates = certificates;
        this.jobs = jobs;
        this.files = files;
    }

    public void submit(long round, String title) {
        certificates.requireOrganizer(round);
        jobs.submit(CertificateZip.KIND, title, String.valueOf(round));
    }

    /** The latest that was asked for. */
    public Optional<Job> latest(long round) {
        certificates.requireOrganizer(round);
        return jobs.listKinds(List.of(CertificateZip.KIND), PageRequest.of(0, RECENT)).stream()
                .filter(job -> job.payload().equals(String.valueOf(round)))
                .findFirst();
    }

    /** @throws IllegalStateException where the job is not done */
    public byte[] file(Job job) {
        certificates.requireOrganizer(Long.parseLong(job.payload()));
        if (job.state() != JobState.DONE) {
            throw new IllegalStateException("Not printed yet: " + job.id());
        }
        var item = jobs.items(job.id(), null, PageRequest.of(0, 1)).getContent().getFirst();
        try (var in = files.open(new ContentHash(Objects.requireNonNull(item.subject())))) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
