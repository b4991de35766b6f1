package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

  @Test
  void a_small_body_is_packed_whole() throws IOException {
    assertUnpacks(new Body(List.of("[1,".getBytes(), "2".getBytes(), "]".getBytes())));
  }

  @Test
  void the_parts_of_a_large_body_are_one_stream() throws IOException {
    byte[] noise = new byte[700_001];
    new Random(1).nextBytes(noise);

    assertUnpacks(new Body(List.of(new byte[0], noise, new byte[900_000], noise, "]".getBytes())));
  }

  private static void assertUnpacks(Body body) throws IOException {
    byte[] packed = Gzip.pack(body);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(gzip.readAllBytes()).isEqualTo(body.joined());
    }
  }
}
