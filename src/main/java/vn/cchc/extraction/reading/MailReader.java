package vn.cchc.extraction.reading;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Line;

/** Reads a letter kept as a file: its subject, its words, and the files that came with it. */
final class MailReader {

    private static final int DEEPEST = 8;

    private final Task task;
    private final Replies replies;
    private final Flow flow;
    private final Inside inside;
    private final List<Block> pages = new ArrayList<>();

    MailReader(Task task, Replies replies) throws IOException {
        this.task = task;
        this.replies = replies;
        flow = new Flow(task);
        inside = new Inside(task, replies, Files.size(Path.of(task.file())));
    }

    void read() throws IOException, Unreadable {
        try (InputStream in = Files.newInputStream(Path.of(task.file()))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String subject = message.getSubject();
            replies.send(Reply.of(new Reply.Kind("message/rfc822", subject, false)));
            if (subject != null) {
                flow.paragraph(new Line(subject, null, 0, true, false, false));
            }
            part(message, 0);
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
        List<Block> blocks = new ArrayList<>(flow.blocks());
        blocks.addAll(pages);
        replies.send(Reply.flow(blocks));
    }

    private void part(Part part, int depth) throws MessagingException, IOException, Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable("extraction.too-deep", task.name());
        }
        String name = part.getFileName();
        boolean attached = name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (attached && !part.isMimeType("multipart/*")) {
            try (InputStream in = part.getInputStream()) {
                inside.add(name == null ? "attachment" : jakarta.mail.internet.MimeUtility.decodeText(name), in);
            }
        } else if (part.isMimeType("multipart/alternative") && part.getContent() instanceof Multipart parts) {
            part(best(parts), depth + 1);
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                part(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part message) {
            part(message, depth + 1);
        } else if (part.isMimeType("text/html")) {
            pages.addAll(MarkupReader.blocks(task, String.valueOf(part.getContent())));
        } else if (part.isMimeType("text/*")) {
            for (String line : String.valueOf(part.getContent()).lines().toList()) {
                flow.paragraph(Line.of(line));
            }
        }
    }

    /** Plain words before marked-up ones. */
    private static BodyPart best(Multipart parts) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/plain")) {
                return parts.getBodyPart(i);
            }
        }
        return parts.getBodyPart(parts.getCount() - 1);
    }
}
