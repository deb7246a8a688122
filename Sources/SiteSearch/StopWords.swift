/// Words that say nothing about a page. Both languages count in every edition: names are English in all.
enum StopWords {
  /// The words, folded.
  static let all = Set((french + " " + english).split(separator: " ").map(String.init))

  /// Words that may stand between two codes or names.
  static let connectives: Set<String> = ["and", "contre", "et", "or", "ou", "v", "versus", "vs"]

  private static let french = """
    a ai apres au aucun aucune aussi autre autres aux avant avec car ce cela celle celui ces cet cette ceux \
    chaque comme comment contre dans de des donc dont du elle elles en encore entre est et ete etre eux il ils je \
    la le les leur leurs lui ma mais me meme memes mes mon ne ni nos notre nous on ont ou par parce pas peu peut \
    peuvent plus pour pourquoi quand que quel quelle quelles quels qui quoi sa sans se sera ses si soit son sont \
    sous sur ta te tes ton tous tout toute toutes tres tu un une vers vos votre vous y
    """

  private static let english = """
    about after all also am an and any are as at be because been before being both but by can could did do does \
    each for from had has have he her here him his how i if in into is it its itself just more most my no nor not \
    now of off on once only or other our out over own same she should so some such than that the their them then \
    there these they this those through to under until up versus very vs was we were what when where which \
    while who why will with would you your
    """
}
