package vn.cchc.extraction.process;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.extraction.reading.FileReading;
import vn.cchc.extraction.reading.Reply;
import vn.cchc.extraction.reading.Task;

/**
 * The supervised process: takes tasks on its standard input, one a line, and answers on its standard output. When the input ends its
 * supervisor is gone, and it goes too, whatever it is at.
 */
final class ReadingMain {

    private ReadingMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // whatever a library prints must not get between the answers
        System.setOut(System.err);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("tasks").start(() -> listen(lines));
        JsonMapper json = JsonMapper.builder().build();
        FileReading reading = new FileReading();
        while (true) {
            Task task = json.readValue(lines.take(), Task.class);
            reading.read(task, reply -> say(answers, json, reply));
        }
    }

    private static void say(PrintStream answers, JsonMapper json, Reply reply) {
        answers.println(json.writeValueAsString(reply));
        answers.flush();
    }

    private static void listen(BlockingQueue<String> lines) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException gone) {
            // the supervisor is gone
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }
}
