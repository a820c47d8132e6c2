package vn.cchc.torture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.Application;
import vn.cchc.intake.Imports;

/**
 * The portal as a process to be killed: queues single files unless they are queued already, and tells on standard output how many
 * are done with. Lines begin with ACK, with the number, or OVER, with what became of all.
 */
final class QueueingPortal {

    private QueueingPortal() {}

    /** @param arguments how many files */
    public static void main(String[] arguments) throws InterruptedException {
        int files = Integer.parseInt(arguments[0]);
        ConfigurableApplicationContext portal = SpringApplication.run(Application.class);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "torture", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        Imports imports = portal.getBean(Imports.class);
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        long queued = imports.list(PageRequest.of(0, 1)).getTotalElements();
        for (long i = queued + 1; i <= files; i++) {
            imports.startSingle(
                    new ByteArrayInputStream(text(i).getBytes(StandardCharsets.UTF_8)), "tep-" + i + ".txt");
        }
        long done = done(jdbc);
        while (done < files) {
            say("ACK " + done);
            Thread.sleep(50);
            done = done(jdbc);
        }
        say("OVER jobs=" + one(jdbc, "select count(*) from job where kind = 'import-file' and state = 'DONE'")
                + " items=" + one(jdbc, "select count(*) from intake_item where document_id is not null")
                + " lines="
                + one(
                        jdbc,
                        "select count(*) from job_item i join job j on j.id = i.job_id where j.kind = 'import-file'"
                                + " and i.outcome = 'ADDED'")
                + " documents=" + one(jdbc, "select count(*) from legal_document where number like '%/QĐ-HANGDOI'")
                + " originals=" + one(jdbc, "select count(*) from intake_original")
                + " twice="
                + one(
                        jdbc,
                        "select count(*) from (select item_id from intake_step where state = 'RECOGNISED'"
                                + " group by item_id having count(*) > 1) more"));
        portal.close();
        System.exit(0);
    }

    private static String text(long number) {
        return "UBND XÃ HÀNG ĐỢI\nSố: " + number
                + "/QĐ-HANGDOI\nHàng Đợi, ngày 02 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề việc thứ " + number
                + "\nĐiều 1. Việc thứ " + number + ".\nĐiều 2. Hiệu lực.\n";
    }

    private static long done(JdbcClient jdbc) {
        return one(jdbc, "select count(*) from job where kind = 'import-file' and state in ('DONE', 'FAILED')");
    }

    private static long one(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
