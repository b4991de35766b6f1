package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void it_is_the_sha_256_of_the_standard() {
    // the examples of FIPS 180-2, appendix B
    assertThat(new Digest().add("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(new Digest().add("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex())
        .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  }

  @Test
  void parts_of_a_description_are_told_apart() {
    assertThat(Digest.of("ab", "c")).isNotEqualTo(Digest.of("a", "bc"));
    assertThat(Digest.of("pustu", 3)).isEqualTo(new Digest().add("pustu\n3\n").hex());
  }

  @Property(tries = 50)
  void it_does_not_matter_in_how_many_pieces_a_content_comes(
      @ForAll @Size(max = 200_000) byte[] content, @ForAll @IntRange(max = 200_000) int cut)
      throws IOException {
    int middle = Math.min(cut, content.length);
    String whole = new Digest().add(content).hex();
    assertThat(new Digest().add(new ByteArrayInputStream(content)).hex()).isEqualTo(whole);
    assertThat(
            new Digest()
                .add(Arrays.copyOf(content, middle))
                .add(Arrays.copyOfRange(content, middle, content.length))
                .hex())
        .isEqualTo(whole);
  }
}
