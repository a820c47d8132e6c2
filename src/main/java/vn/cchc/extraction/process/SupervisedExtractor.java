package vn.cchc.extraction.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.cchc.extraction.Attachment;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.Extraction.Finding;
import vn.cchc.extraction.Page;
import vn.cchc.extraction.SignatureCheck;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.extraction.layout.Composer;
import vn.cchc.extraction.layout.RawPage;
import vn.cchc.extraction.reading.Reply;
import vn.cchc.extraction.reading.Task;

/**
 * Has files read by processes of their own and kills the one that misbehaves. What it had read till then is kept: a new process goes on
 * behind the page at which the last one was lost.
 */
@Component
class SupervisedExtractor implements TextExtractor {

    private static final Logger log = LoggerFactory.getLogger(SupervisedExtractor.class);
    private static final String UNKNOWN = "application/octet-stream";
    private static final int MOST_LOST = 3;

    private final ReadingSettings settings;
    private final ReaderPool pool;

    SupervisedExtractor(ReadingSettings settings, ReaderPool pool) {
        this.settings = settings;
        this.pool = pool;
    }

    /** What has been answered so far. */
    private static final class Answers {
        Reply.@Nullable Kind kind;
        Reply.@Nullable Beginning at;
        final List<RawPage> pages = new ArrayList<>();
        final List<Block> flow = new ArrayList<>();
        final List<Attachment> attachments = new ArrayList<>();
        final List<SignatureCheck> signatures = new ArrayList<>();
        final List<Finding> findings = new ArrayList<>();
        long ocrMillis;

        /** Takes an answer in; whether it was the last. */
        boolean take(Reply reply) {
            if (reply.kind() != null) {
                kind = reply.kind();
            } else if (reply.at() != null) {
                at = reply.at();
            } else if (reply.page() != null) {
                pages.add(reply.page());
            } else if (reply.flow() != null) {
                flow.addAll(reply.flow());
            } else if (reply.attachment() != null) {
                attachments.add(reply.attachment());
            } else if (reply.signature() != null) {
                signatures.add(reply.signature());
            } else if (reply.finding() != null && !findings.contains(reply.finding())) {
                findings.add(reply.finding());
            } else if (reply.end() != null) {
                ocrMillis += reply.end().ocrMillis();
                return true;
            }
            return false;
        }
    }

    @Override
    public Extraction extract(Path file, String name, Wishes wishes) {
        Finding wrongSize = wrongSize(file, name);
        if (wrongSize != null) {
            return Extraction.refused(UNKNOWN, List.of(wrongSize));
        }
        Answers answers = new Answers();
        List<Integer> skip = new ArrayList<>();
        Instant until = Instant.now().plus(settings.totalLimit());
        for (int lost = 0; ; lost++) {
            try {
                ask(file, name, wishes, skip, until, answers);
                return Findings.complete(extraction(answers), name);
            } catch (Reader.Lost gone) {
                log.warn("The process reading {} was lost: {}", name, gone.why());
                Reply.Beginning at = answers.at;
                boolean hopeless = lost == MOST_LOST || Instant.now().isAfter(until);
                if (at == null || hopeless) {
                    return given(answers, Findings.lost(gone.why(), name, settings));
                }
                answers.findings.add(Finding.remark("extraction.page-unreadable", name, String.valueOf(at.page())));
                // pages being recognised beside the one that was lost are read again
                skip.add(at.page());
                answers.pages.stream().map(RawPage::number).forEach(skip::add);
                answers.at = null;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return given(answers, Finding.blocking("extraction.interrupted", name));
            }
        }
    }

    @Override
    public Optional<byte[]> picture(Path file, int page, int width) {
        ReaderPool.Lease lease = null;
        try {
            lease = pool.take();
            Reader reader = lease.reader();
            reader.give(new Task(
                    file.toString(), "", null, reader.scratch().toString(), List.of(), page, width, settings.limits()));
            while (reader.next(settings.timeLimit()).end() == null) {
                // findings say nothing that matters here
            }
            Path picture = reader.scratch().resolve("picture.png");
            Optional<byte[]> bytes =
                    Files.exists(picture) ? Optional.of(Files.readAllBytes(picture)) : Optional.empty();
            lease.giveBack();
            return bytes;
        } catch (Reader.Lost | IOException lost) {
            log.warn("No picture of page {}", page, lost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            if (lease != null) {
                lease.close();
            }
        }
        return Optional.empty();
    }

    private void ask(Path file, String name, Wishes wishes, List<Integer> skip, Instant until, Answers answers)
            throws Reader.Lost, InterruptedException {
        try (ReaderPool.Lease lease = pool.take()) {
            Reader reader = lease.reader();
            Path attachments = wishes.attachments();
            reader.give(new Task(
                    file.toAbsolutePath().toString(),
                    name,
                    attachments == null ? null : attachments.toAbsolutePath().toString(),
                    reader.scratch().toString(),
                    skip,
                    0,
                    0,
                    settings.limits()));
            boolean over = false;
            while (!over) {
                Duration left = Duration.between(Instant.now(), until);
                if (left.isNegative()) {
                    throw new Reader.Lost(Reader.Silence.TOO_SLOW);
                }
                // pages being recognised are many at once: the patience for one covers what waits behind it
                Duration patience = settings.timeLimit().plus(settings.ocrPageLimit());
                Reply reply = reader.next(left.compareTo(patience) < 0 ? left.plusSeconds(1) : patience);
                over = answers.take(reply);
                if (reply.at() != null) {
                    wishes.progress()
                            .accept(new Progress(reply.at().page(), reply.at().pages()));
                }
            }
            lease.giveBack();
        } catch (IOException noProcess) {
            throw new UncheckedIOException("The process that reads files cannot be started", noProcess);
        }
    }

    private @Nullable Finding wrongSize(Path file, String name) {
        try {
            long size = Files.size(file);
            if (size > settings.maxSize().toBytes()) {
                return Finding.blocking(
                        "extraction.too-large",
                        name,
                        String.valueOf(settings.maxSize().toMegabytes()));
            }
            return size == 0 ? Finding.blocking("extraction.empty-file", name) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Extraction given(Answers answers, Finding finding) {
        answers.findings.add(finding);
        Reply.Kind kind = answers.kind;
        return Extraction.refused(kind == null ? UNKNOWN : kind.mediaType(), answers.findings);
    }

    private static Extraction extraction(Answers answers) {
        Reply.Kind kind = answers.kind;
        List<Page> pages = answers.flow.isEmpty()
                ? Composer.compose(answers.pages.stream()
                        .sorted(Comparator.comparingInt(RawPage::number))
                        .toList())
                : List.of(new Page(1, Page.Origin.NATIVE, 1, 0, 0, answers.flow));
        return new Extraction(
                kind == null ? UNKNOWN : kind.mediaType(),
                kind == null ? null : kind.title(),
                kind != null && kind.paged(),
                pages,
                answers.attachments,
                answers.signatures,
                answers.findings,
                answers.ocrMillis);
    }
}
