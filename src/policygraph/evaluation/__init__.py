"""How well a reading agrees with a reading by hand: measures, confusions, and the words that were missed."""
