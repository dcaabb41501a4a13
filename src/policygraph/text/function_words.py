"""The commonest function words of languages in Latin letters, by which a text's language is told.

Each list holds articles, prepositions, conjunctions, pronouns and auxiliaries, about the thirty most frequent ones of
running prose; no list is taken from elsewhere. A word that stands in several lists counts for each of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

_WORDS = {
    "en": "the of and to in for with on by is are will we our their its that from at as be have has this which both",
    "fr": "le la les de des du un une et en à au aux que qui dans pour par sur avec est sont ont a ce cette ces leur leurs nous notre il elle",
    "de": "der die das und den dem des ein eine einer einen einem im in zu zur zum von vom mit für auf ist sind wird werden wir unsere nicht sich bei nach über an als auch",
    "es": "el la los las de del y en un una que por para con se su sus al es son han lo como más entre sobre nuestro nuestra nuestros ambos",
    "it": "il lo la i gli le di del della dei delle e in un una che per con su da dal al alla nel nella è sono hanno ha si loro noi nostro entrambi",
    "pt": "o a os as de do da dos das e em no na nos nas um uma que por para com se seu sua ao aos é são foi mais entre sobre nosso ambos",
    "nl": "de het een en van in op te voor met dat die is zijn wordt worden door aan om niet als ook bij wij onze tot hun uit over naar heeft",
    "sv": "och att det som en ett på är av för med den till har de inte om vi var från under ska också vid mellan kan samt våra båda",
    "da": "og at det som en et på er af til med den har de ikke om vi var fra skal også ved mellem kan samt vores begge blev deres",
    "pl": "i w na z do że się jest oraz nie o dla za przez po od są jak ich był między także obie który które ze przy jego",
    "tr": "ve bir bu için ile da de olarak olan iki daha her gibi kadar sonra olduğu tarafından ise çok veya arasında iş taraf biz",
    "id": "dan yang di untuk dengan pada dari dalam ini itu akan oleh kedua para kami sebagai juga adalah telah antara bahwa tersebut serta tidak",
    "vi": "và của các trong được cho với là những về có đã này để hai bên không một tại người cũng sẽ từ",
}
FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {language: frozenset(words.split()) for language, words in _WORDS.items()}
)
"""By language (BCP 47)."""

MIN_SHARE = 1 / 12
"""Running prose has at least this share of function words, in each of the languages; lists of names have fewer."""


def told_by_words(words: Iterable[str]) -> tuple[str, float] | None:
    """The language whose function words are most frequent among ``words``, and their share; ``None`` if there are none.

    English wins where another language has no more: releases of the genre are in English far more often.
    """
    counted = Counter(word.lower() for word in words)
    total = sum(counted.values())
    if not total:
        return None
    hits = {
        language: sum(counted[word] for word in known if word in counted) for language, known in FUNCTION_WORDS.items()
    }
    best = max(hits, key=lambda language: (hits[language], language == "en"))
    return (best, hits[best] / total) if hits[best] else None
