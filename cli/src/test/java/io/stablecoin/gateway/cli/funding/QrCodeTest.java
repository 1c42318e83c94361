package io.stablecoin.gateway.cli.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final String ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final int MARGIN = 4;

  @Test
  void isReadAsTheAddress() throws ReaderException {
    assertThat(new Decoder().decode(darkModules(QrCode.of(ADDRESS).lines())).getText())
        .isEqualTo(ADDRESS);
  }

  @Test
  void hasALightMarginAround() {
    List<String> lines = QrCode.of(ADDRESS).lines();
    String light = "█".repeat(lines.getFirst().length());
    assertThat(lines.subList(0, MARGIN / 2)).containsOnly(light);
    assertThat(lines).allMatch(line -> line.startsWith("████") && line.endsWith("████"));
  }

  private static BitMatrix darkModules(List<String> lines) {
    int size = lines.getFirst().length() - 2 * MARGIN;
    BitMatrix modules = new BitMatrix(size);
    for (int y = 0; y < size; y++) {
      String line = lines.get((y + MARGIN) / 2);
      for (int x = 0; x < size; x++) {
        char block = line.charAt(x + MARGIN);
        boolean upper = (y + MARGIN) % 2 == 0;
        if (block == ' ' || block == (upper ? '▄' : '▀')) {
          modules.set(x, y);
        }
      }
    }
    return modules;
  }
}
