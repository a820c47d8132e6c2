package vn.cchc.question.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.cchc.question.QuestionRefused;

class PictureFileTests {

    @Test
    void drawsThePictureAnewAndSmaller() throws IOException {
        byte[] uploaded = concat(png(2_600, 1_300), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        PictureFile picture = PictureFile.of(uploaded);

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(drawn.getWidth()).isEqualTo(1_280);
        assertThat(drawn.getHeight()).isEqualTo(640);
        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    }

    @Test
    void keepsSmallPicturesAtTheirSize() throws IOException {
        BufferedImage drawn = ImageIO.read(
                new ByteArrayInputStream(PictureFile.of(png(30, 20)).bytes()));

        assertThat(drawn.getWidth()).isEqualTo(30);
        assertThat(drawn.getHeight()).isEqualTo(20);
    }

    @Test
    void refusesAPictureThatWouldFillTheMemoryBeforeUnfoldingIt() throws IOException {
        byte[] claimed = png(10, 10);
        ByteBuffer header = ByteBuffer.wrap(claimed);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 checksum = new CRC32();
        checksum.update(claimed, 12, 17);
        header.putInt(29, (int) checksum.getValue());

        refuses("question.picture.pixels", claimed);
    }

    @Test
    void refusesWhatIsNoPicture() {
        refuses("question.picture.unknown", "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8));
        refuses("question.picture.unknown", new byte[0]);
        refuses("question.picture.large", new byte[PictureFile.LARGEST + 1]);
    }

    private static void refuses(String reason, byte[] file) {
        assertThatExceptionOfType(QuestionRefused.class)
                .isThrownBy(() -> PictureFile.of(file))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(reason));
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
