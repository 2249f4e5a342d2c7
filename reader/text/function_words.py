"""The small words that hold a sentence together, a line or more for each language.

Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs: what stands
in any text whatever it is about. They tell a language (few words of a text are listed for any
language but its own) and are the stop-words that say little of what a sentence is about. Lower
case; what stands before or after an apostrophe (``l'``, ``don't``) is listed by itself as well.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "en": """
        a about above after again against all also although am among an and another any are as at be
        became because become been before being below between both but by can can't cannot could
        couldn't did didn't do does doesn't doing don don't done down during each either else ever
        every few for from further get got had hadn't has hasn't have haven't having he he's her
        here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it
        it's its itself just let may me might mine more most much must my myself neither no nor not
        now of off on once one only onto or other others ought our ours ourselves out over own per
        rather re s said say says shall she she's should shouldn't since so some still such t than
        that that's the their theirs them themselves then there there's these they they're this
        those though through thus to together too toward towards under until up upon us ve very was
        wasn't we we're we've were weren't what when where whether which while who whom whose why
        will with within without won't would wouldn't yes yet you you're your yours yourself
        """,
    "de": """
        ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin
        bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf darin darum das
        dass davon dazu dein deine dem den denen denn der deren des dessen deshalb die dies diese
        diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige er es
        etwa etwas euch euer für gegen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn
        ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jedoch jene
        jetzt kann kein keine keinen keiner können konnte könnte man manche mehr mein meine mich mir
        mit muss müssen musste nach nachdem nein nicht nichts noch nun nur ob oder ohne sagte schon
        sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so sobald sollte sollen
        soll sondern sonst sowie über um und uns unser unsere unter viel viele vom von vor während
        war waren warum was weil weiter welche welcher wenn wer werde werden wie wieder will wir
        wird wo wollen wollte worden wurde wurden würde würden zu zum zur zwar zwischen
        """,
    "fr": """
        a à afin ai ainsi alors après as au aucun aucune aujourd aura aussi autre autres aux avaient
        avait avant avec avez avoir avons ayant beaucoup bien c car ce ceci cela celle celles celui
        cependant ces cet cette ceux chaque chez comme comment contre d dans de déjà depuis des deux
        devant dit doit donc dont du elle elles en encore entre es est et étaient était étant été
        être eu eux fait faire font furent fut hui ici il ils j je jusqu l la là le les lequel leur
        leurs lors lorsque lui m ma mais me même mêmes mes moi moins mon n ne ni non nos notre nous
        on ont ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi près puis
        qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans se selon sera
        seront ses si soit sommes son sont sous sur t ta te tes toi ton toujours tous tout toute
        toutes très trop tu un une vers voici voilà vos votre vous y
        """,
    "es": """
        a además al algo algunas algunos ante antes aquel aquella aquí así aún aunque bajo bien cada
        casi como cómo con contra cual cuando cuál cuyo de del desde después dice dijo donde dónde
        dos durante e el él ella ellas ellos en entonces entre era eran eres es esa esas ese eso
        esos esta está estaba estaban están estar estas este esto estos estoy fue fueron fui ha
        había habían haber hace hacer hacia han hasta hay haya he la las le les lo los más me
        mediante mi mientras mis misma mismo mucho muchos muy nada ni ningún no nos nosotros nuestra
        nuestro o otra otras otro otros para pero poco podría por porque pues puede pueden que qué
        quien quién quienes se sea según ser será serán si sí sido siempre sin sino sobre solo sólo
        son soy su sus también tan tanto te tenía tener tiene tienen toda todas todavía todo todos
        tras tu tú un una uno unos usted ustedes va vez y ya yo
        """,
    "it": """
        a ad agli ai al alcune alcuni all alla alle allo allora altra altre altri altro anche ancora
        avere aveva avevano c che chi ci ciò cioè col come con contro cosa così cui d da dagli dai
        dal dall dalla dalle dallo degli dei del dell della delle dello dentro deve di dopo dove due
        durante e è ed egli era erano essere essi fa fatto fino fra fu furono già gli ha hai hanno
        ho i il in infatti invece io l la là le lei li lo loro ma mai me mentre mi mia mio molti
        molto ne né negli nei nel nell nella nelle nello nessuno noi non nostra nostro nuovo o ogni
        oltre oppure ora per perché però più poco poi possono prima proprio può qual quale quali
        quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi sarà
        saranno se secondo sei sempre senza si sia sono sopra sotto stata state stati stato stesso
        su sua sue sugli sui sul sull sulla sulle suo suoi tra tu tutta tutte tutti tutto un una uno
        vi via voi
        """,
    "pt": """
        a à ainda além algumas alguns ante antes ao aos apenas após aquela aquele aqui as às assim
        até bem cada com como contra cujo da daquele das de dela dele deles depois desde dessa desse
        desta deste deve disse do dos durante e é ela elas ele eles em enquanto então entre era eram
        essa essas esse esses esta está estão estar estas estava estavam este estes eu fez fica foi
        for foram há havia isso isto já la lhe lhes lo logo mais mas me mediante mesma mesmo meu
        minha muito muitos na não nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso num
        numa o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por
        porém porque pouco primeiro quais qual quando quanto quase que quem são se seja sem sempre
        sendo ser será serão seu seus sido sob sobre sua suas também tão te tem têm tendo ter teve
        tinha toda todas todo todos tudo um uma umas uns vai vem você vocês
        """,
    "nl": """
        aan af al alle alleen als altijd andere anders ben bent bij binnen daar daarna dan dat de
        deze die dit doch doen door dus een eens eerst elk elke en er even geen gaan gaat goed had
        hadden heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jij jou jullie
        kan kon konden kunnen langs maar meer men met mij mijn moet moeten na naar nadat niet niets
        niks nog nooit nu of om omdat ondanks onder ons onze ook op opnieuw over reeds sinds slechts
        te tegen terwijl tijdens toch toen tot tussen u uit uw van vanaf vanuit veel volgens voor
        vooral voordat waar waaronder want waren was wat we wel welke werd werden wie wij wil worden
        wordt zal ze zegt zei zelf zich zij zijn zo zoals zonder zou zouden
        """,
    "ru": """
        а без более бы был была были было быть в вам вас весь во вот все всего всех всю вы где да
        даже для до другие его ее ей ему если есть еще же за здесь и из или им их к как какой когда
        когда-то которая которого которое которой которые который которых кто ли либо лишь между
        меня мне может можно мой мы на над надо нам нас наш не него нее ней нельзя нет ни них но ну
        о об однако он она они оно от очень перед по под после потому почему при про с сам сама сами
        свое своей свои своих свою себе себя сейчас со сообщил стал так также такой там тебя тем
        теперь то тогда того тоже только том тот тут ты у уже хотя чего чем через что чтобы чье эта
        эти этих это этого этой этом этот эту я
        """,
    "uk": """
        а або але б без би був була були було бути в вас ви вже він від вона вони воно все всіх где
        де для до його ж за з зі і із інші їх її й йому коли котрий лише між мене мені ми може можна
        на над нам нас наш не нею нема ні ніж ним них о однак он от перед під після по про та так
        також такий там те тепер ти то тобі того тоді той тому тут у усі хто це цей цього цих ці цю
        через чи що щоб щодо є я як яка яке який якій яких які якого
        """,
    "bg": """
        а ако бе без беше би бъде бяха в вече ви във все всички всяка върху го да дали два до докато
        дори е един една едно за защо защото и из или им има каза как както като към които който
        която което ли между ми много може му на над най не него нея ни ние нито но няма обаче от
        още по под пред през при с са само се си след със също съм та така такъв те тези ти то това
        тогава този той толкова тя тях че ще я
        """,
    "pl": """
        a aby ale ani bardzo bez bo być był była było były będą będzie ci co coś czy czyli dla
        dlatego do gdy gdzie go i ich ile im inne iż ja jak jako jego jej jednak jest jeszcze jeśli
        już każdy kiedy kto która które którego której który których którym którzy lub ma mają mi
        między mnie może można mu my na nad nam nas nasz nawet nic nich nie niego nim niż no o od on
        ona one oni oraz po pod podczas ponieważ powiedział poza przed przez przy są się sobie swoje
        ta tak także tam te tego tej ten to tu tylko tym u w we więc wszystkie wszystko wśród z za
        ze został została że
        """,
    "cs": """
        a aby ale ani ano až bez bude budou by byl byla byli bylo být co což či do ho i já jak jako
        je jeho její jejich jen jenž ještě ji jiné již jsem jsme jsou k kde kdo když která které
        který kteří ku má mají mezi mi mu může my na nad nám nás náš ne nebo než ni nic o od on ona
        oni pak po pod podle pokud pouze před pro proč proto protože první při řekl s se si své svůj
        ta tak také tam té tedy ten tento těch tím to toho tom tomu tuto ty u už v vám vás ve však
        všech vy z za že
        """,
    "sk": """
        a aby ako ale alebo ani áno asi až bez bol bola boli bolo bude budú by byť cez čo či do ho i
        ich iba iné ja je jeho jej ju k kde keď kto ktorá ktoré ktorý ktorí ku má majú medzi mi môže
        my na nad nám nás nie než o od on ona oni po pod podľa pred pre preto pretože pri s sa sme
        so sú svoje ta tak takže také tam ten tento tie tiež to toho tom tomu tú ty u už v vám vás
        však všetky vy z za že povedal
        """,
    "sv": """
        all alla allt än andra att av bara blev bli blir då där de dem den denna deras dess det
        detta dig din du efter eller en er ett från för före genom ha hade han hans har hennes här
        hon honom hur i icke inom inte in jag kan kommer kunde man med mellan men mer mig min mot
        mycket måste ni nu när något några och också om oss på sade säger samma sedan sig sin sina
        sitt ska skulle så som till under upp ut utan vad var vara varit vår vi vid vilka vilken
        vill
        """,
    "da": """
        ad af alene alle allerede alt anden andre at bare blev blevet blive bliver bør da de dem den
        denne der deres det dette dig din du efter efterfølgende ej eller en end er et fik for fordi
        fra få før ham han hans har havde have hende her hos hun hvad hvem hver hvilke hvilket hvis
        hvor i ifølge igen ikke imod ind jeg jer jo kan kun kunne lidt man mange med meget mellem
        men mere mig min mod må måtte ned nej nogen noget nogle nu ny nye når og også om op os over
        på sagde selv siden sig siger sin sine skal skulle som så thi til ud uden under var vi vil
        ville vores være været år
        """,
    "no": """
        alle allerede andre at av bare ble bli blir blitt både bør da de deg dem den denne der dere
        deres det dette din du ei eller en enn er et etter for fordi fra få før ha hadde han hans
        har henne her hun hva hver hverandre hvilke hvilket hvis hvor i ifølge igjen ikke imot inn
        ja jeg kan kom kun kunne litt man mange med meg meget mellom men mer mot må måtte ned nei
        noe noen nye nå når og også om opp oss over på sa seg selv si siden sier sin sine sitt skal
        skulle slik som så til under ut uten var vi vil ville vår våre være vært år
        """,
    "fi": """
        ei eikä eivät ennen että he hän hänen häntä ja jo joka jolla jos joita jotka jotta joten
        jälkeen kaikki kanssa koska kuin kuitenkin kun me mikä minä minun mitä mukaan muiden mutta
        myös ne niin niitä nyt nämä ole olen oli olisi olivat olla on ovat sai sanoi se sekä sen
        siitä silloin sillä sinä sitten sitä tai tämä tämän tällä tätä te tulee vaan vaikka vain voi
        voidaan vielä yli
        """,
    "hu": """
        a abban ahol aki akik akkor ami amely amelyek amelyet amikor annak arra az azok azonban azt
        be csak de egy egyik el elég első ennek és ezek ezért ezt ez fel ha hanem hogy hogyan igen
        így is ki kell kellett között közül le lehet lesz ma már meg még mert mi mint mondta most
        nagyon ne nem nincs nő ő ők olyan őt pedig s sem során szerint számára után újra úgy vagy
        vagyok való valamint van vannak volt voltak volna össze
        """,
    "ro": """
        a acest această acestei acestor acestui aceasta aceste acestea acesta ai al ale am ar are
        asemenea astfel atunci au avea aveau aș că când care căror ce cea cei cel cele cu cum dacă
        dar de decât deci deja din după ea ei el ele era erau este eu fără fi fie fiind fost i iar
        în între într îi își la lor lui mai mult ne nici noi nu o ori pe pentru peste prin printr sa
        sale sau să se și sub sunt tot toate toți un unde unei unor unui va vor
        """,
    "tr": """
        ama ancak aslında bana bazı belki ben beni bir biri birçok biz bize böyle bu buna bunu bunun
        çok çünkü da daha de değil dedi diye eden en etti fakat gibi göre hem hep her hiç için
        içinde ile ise kadar karşı kendi ki kim mı mi mu mü nasıl ne neden o olan olarak oldu olduğu
        olduğunu onlar onu onun oysa öyle sadece sen siz sonra şey şu tarafından tüm üzere ve veya
        ya yani var yok
        """,
    "ca": """
        a això al als altra altre altres amb aquest aquesta aquestes aquests així de del dels des
        després el ella ells els em en entre era eren és està han ha havia he hem hi i ja la les li
        llavors ho l més meva meu molt molts no nosaltres o on pel pels per però perquè poc pot qual
        quan que què quin qui s sense ser seu seva seves sobre són sota també tan te tenen té tot
        tota totes tots un una unes uns va van d n
        """,
    "id": """
        ada adalah akan aku anda antara apa atas atau bagi bahwa banyak beberapa belum bisa dalam
        dan dapat dari dengan di dia dua hanya harus hingga ia ini itu jika juga kami karena kata ke
        kepada kita lagi lebih maka mereka namun oleh orang pada para pun saat saja sangat saya
        sebagai secara sebelum sedang sehingga sejak selama semua seperti serta setelah sudah tahun
        tak telah tersebut tetapi tidak untuk yaitu yang
        """,
    "el": """
        α αλλά αν από αυτά αυτές αυτή αυτό αυτοί αυτός αυτού για δεν δύο είναι είτε εκεί ένα έναν
        ένας εν επί έχει έχουν η ή ήδη ήταν θα και κάθε κατά κι με μετά μέχρι μη μην μια μία μόνο
        μου να ο οι όμως όπου όπως ότι όταν ούτε πιο πολύ που πριν προς πως σαν σας σε στα στη στην
        στις στο στον στους τα της τη την τι τις το τον του τους των ως ώστε
        """,
    "ar": """
        أ إذا إذ إلا إلى أم أما أمام أن أنا أنه أنها إن إنه إنها أو أي بأن بعد بعض بل بين تحت تلك ثم
        حتى حول حيث خلال دون ذلك سوف ضد عبر على عليه عليها عن عند عندما عنه غير ف في فيه فيها قبل قد
        كان كانت كل كما كيف لا لأن لدى لقد لكن لكنه لم لما لن له لها لهم ليس ليست ما ماذا مثل مع من
        منذ منه منها نحن نحو هذا هذه هل هم هنا هناك هو هي و وأن وفي وقد وكان وكانت وكما ولا ولم ولكن
        وما ومن وهو وهي يكون
        """,
    "fa": """
        آن آنها اگر اما از است اند این با باید بر برای بود بودند به بی پس پیش تا چه چون خود در را
        روی زیر شد شده شود شوند کرد کرده کند کنند که ما من نه نیز نیست هر هم همه همین و وی یا یک
        """,
    "he": """
        אבל או אז אחד אחר אחרי אחת אין אך אל אלא אלה אם אני אנחנו אף אשר את אתה בין גם דרך ה הוא היא
        היה היו הייתה הם הן הנה הרי ו ואת והוא והיא זאת זה זו יותר יש כאשר כבר כדי כי כל כמו כן כך
        כש לא להם לו לה לנו לפי לפני מאוד מה מי מן נגד על עד עוד עם עצמו עליו עליה פי רק של שלא
        שלו שלה שלהם שם תוך תחת
        """,
    "ja": """
        あの ある いう いる おり および から が この これ さらに し しかし して する せる そして
        その その他 その後 それ それぞれ た ただし たち ため たり だ だった だっ つ て で でき
        できる です では でも と という といった とき ところ として とともに とも と共に な ない
        なお なかった ながら なく なっ など なら なり なる に において における について にて
        によって により による に対して に対する に関する の ので のみ は ば へ ほか ほとんど ほど
        ます また または まで も もの や よう より ら られ られる れ れる を ん 及び 特に
        """,
    "zh": """
        的 了 和 是 在 我 有 他 这 这个 们 中 来 上 大 为 为了 与 及 对 对于 也 就 都 而 而且 但
        但是 并 并且 以 以及 到 从 被 把 让 给 向 由 其 其他 她 它 他们 我们 你 你们 那 那个 哪 什么
        怎么 因为 所以 如果 虽然 或 或者 还 又 再 很 更 最 不 没 没有 会 能 可以 要 将 已 已经 之 于
        着 过 等 說 说 這 個 為 與 對 來 沒有 們 會 從 這個 還 後 后
        """,
}
"""By ISO 639-1 code; words parted by white space."""
