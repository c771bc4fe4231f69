// What Debian's ez-vcard makes of the cards: `java Cards.java FILE…` prints for each its numbers, apart by spaces.
import ezvcard.Ezvcard;
import ezvcard.property.Telephone;
import java.io.File;

public class Cards {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      StringBuilder numbers = new StringBuilder();
      for (Telephone one : Ezvcard.parse(new File(file)).first().getTelephoneNumbers())
        numbers.append(one.getText() != null ? one.getText() : one.getUri().toString()).append(' ');
      System.out.println(numbers.toString().trim());
    }
  }
}
